/** Inputs and outputs: JSON to values and back, and the member that tells of the execution. */
@NullMarked
package dev.stepworker.runtime.payload;

import org.jspecify.annotations.NullMarked;
