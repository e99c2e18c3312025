/** What follows when a call has been answered. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.async;

import org.jspecify.annotations.NullMarked;
