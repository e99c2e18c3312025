/** Polls, runs and completes tasks, and loses none: {@link dev.stepworker.runtime.StepWorker}. */
@NullMarked
package dev.stepworker.runtime;

import org.jspecify.annotations.NullMarked;
