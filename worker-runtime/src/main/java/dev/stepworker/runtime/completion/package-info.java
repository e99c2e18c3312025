/**
 * Reports outcomes to the service: what its answers mean, when to try again, what fits its limits.
 * Not for handlers.
 */
@NullMarked
package dev.stepworker.runtime.completion;

import org.jspecify.annotations.NullMarked;
