package dev.stepworker.integrations.scheduler;

import dev.stepworker.model.Constant;

/**
 * Whether a schedule runs.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">
 *     CreateSchedule</a>
 */
public enum ScheduleState implements Constant {
  ENABLED,
  DISABLED
}
