/** Step Functions in this process, for development and tests. */
@NullMarked
package dev.stepworker.local;

import org.jspecify.annotations.NullMarked;
