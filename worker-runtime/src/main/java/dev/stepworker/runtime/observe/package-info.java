/** Observations of tasks, for tracing. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.observe;

import org.jspecify.annotations.NullMarked;
