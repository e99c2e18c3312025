package dev.stepworker.integrations.scheduler;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.Member;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import java.time.Duration;

/**
 * What a schedule calls.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html">Target</a>
 */
public final class ScheduleTarget extends Structure {
  /** ARN of what is called, such as that of a queue. */
  public final Member<String> arn = required(text("Arn"));

  /** ARN of the role that calls. */
  public final Member<String> roleArn = required(text("RoleArn"));

  /** What the target gets, a text; an event about the schedule when unset. */
  public final Member<String> input = text("Input", Rule.length(1, 262_144));

  /** How often, and for how long, a failed call is tried again. */
  public final StructureMember<RetryPolicy> retryPolicy =
      structure("RetryPolicy", RetryPolicy::new);

  /** Where a call goes that failed for good; nowhere when unset. */
  public final StructureMember<DeadLetterConfig> deadLetterConfig =
      structure("DeadLetterConfig", DeadLetterConfig::new);

  ScheduleTarget() {}

  /**
   * How a failed call is tried again.
   *
   * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html">
   *     RetryPolicy</a>
   */
  public static final class RetryPolicy extends Structure {
    /** For how long, 1 minute to a day; a day when unset. */
    public final Member<Duration> maximumEventAge = duration(
        "MaximumEventAgeInSeconds",
        SECONDS,
        Rule.between(Duration.ofMinutes(1), Duration.ofDays(1)));

    /** How often, 0 to 185; 185 when unset. */
    public final Member<Integer> maximumRetryAttempts =
        integer("MaximumRetryAttempts", Rule.between(0, 185));

    private RetryPolicy() {}
  }

  /**
   * Where failed calls go.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeadLetterConfig.html">
   *     DeadLetterConfig</a>
   */
  public static final class DeadLetterConfig extends Structure {
    /** ARN of the queue. */
    public final Member<String> arn = required(text("Arn"));

    private DeadLetterConfig() {}
  }
}
