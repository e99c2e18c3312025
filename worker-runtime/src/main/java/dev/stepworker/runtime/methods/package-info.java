/** Handlers that are annotated methods. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.methods;

import org.jspecify.annotations.NullMarked;
