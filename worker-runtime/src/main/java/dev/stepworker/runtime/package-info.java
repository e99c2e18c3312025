/** Polls, runs and completes tasks, and loses none. */
@NullMarked
package dev.stepworker.runtime;

import org.jspecify.annotations.NullMarked;
