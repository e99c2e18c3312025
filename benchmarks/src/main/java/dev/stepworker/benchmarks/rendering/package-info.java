/** Building, checking and rendering definitions, beside the AWS CDK in Node.js. */
@NullMarked
package dev.stepworker.benchmarks.rendering;

import org.jspecify.annotations.NullMarked;
