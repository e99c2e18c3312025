package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * How a metric is compared with the threshold of an alarm.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_CloudWatchAlarmDefinition.html">
 *     CloudWatchAlarmDefinition</a>
 */
public enum ComparisonOperator implements Constant {
  GREATER_THAN_OR_EQUAL,
  GREATER_THAN,
  LESS_THAN,
  LESS_THAN_OR_EQUAL
}
