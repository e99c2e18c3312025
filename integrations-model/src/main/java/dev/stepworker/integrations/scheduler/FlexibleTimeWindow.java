package dev.stepworker.integrations.scheduler;

import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.model.Member;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.util.Optional;

/**
 * How long after its time a schedule may run; on time when unset.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html">
 *     FlexibleTimeWindow</a>
 */
public final class FlexibleTimeWindow extends Structure {
  /** Whole minutes, 1 minute to a day. */
  public final Member<Duration> maximumWindow = duration(
      "MaximumWindowInMinutes", MINUTES, Rule.between(Duration.ofMinutes(1), Duration.ofDays(1)));

  FlexibleTimeWindow() {
    computed(
        "Mode", environment -> Optional.of(Value.of(maximumWindow.isSet() ? "FLEXIBLE" : "OFF")));
  }
}
