/** Asks for tasks, only with a slot in hand, and never drops a poll. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.poll;

import org.jspecify.annotations.NullMarked;
