package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * What is taken of a metric over a period.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_CloudWatchAlarmDefinition.html">
 *     CloudWatchAlarmDefinition</a>
 */
public enum Statistic implements Constant {
  SAMPLE_COUNT,
  AVERAGE,
  SUM,
  MINIMUM,
  MAXIMUM
}
