/** Evaluates JavaScript in place of the function that evaluates expressions in AWS. */
@NullMarked
package dev.stepworker.local.javascript;

import org.jspecify.annotations.NullMarked;
