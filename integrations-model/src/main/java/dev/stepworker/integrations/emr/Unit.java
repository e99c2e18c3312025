package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * The units of metrics.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_CloudWatchAlarmDefinition.html">
 *     CloudWatchAlarmDefinition</a>
 */
public enum Unit implements Constant {
  NONE,
  SECONDS,
  MICRO_SECONDS,
  MILLI_SECONDS,
  BYTES,
  KILO_BYTES,
  MEGA_BYTES,
  GIGA_BYTES,
  TERA_BYTES,
  BITS,
  KILO_BITS,
  MEGA_BITS,
  GIGA_BITS,
  TERA_BITS,
  PERCENT,
  COUNT,
  BYTES_PER_SECOND,
  KILO_BYTES_PER_SECOND,
  MEGA_BYTES_PER_SECOND,
  GIGA_BYTES_PER_SECOND,
  TERA_BYTES_PER_SECOND,
  BITS_PER_SECOND,
  KILO_BITS_PER_SECOND,
  MEGA_BITS_PER_SECOND,
  GIGA_BITS_PER_SECOND,
  TERA_BITS_PER_SECOND,
  COUNT_PER_SECOND
}
