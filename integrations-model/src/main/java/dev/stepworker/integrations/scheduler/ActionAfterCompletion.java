package dev.stepworker.integrations.scheduler;

import dev.stepworker.model.Constant;

/**
 * What becomes of a schedule that will never run again.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">
 *     CreateSchedule</a>
 */
public enum ActionAfterCompletion implements Constant {
  /** It stays. */
  NONE,
  /** It is deleted. */
  DELETE
}
