package dev.stepworker.samples.documents;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Reads what the worker measured. Thread-safe. */
final class Measurements {
  private static final String HEAD =
      "%n%-58s %8s %10s %10s%n".formatted("measured by the worker", "count", "mean ms", "max ms");
  private static final String EXECUTION = "stepworker.task.execution";

  private final MeterRegistry registry;

  Measurements(MeterRegistry registry) {
    this.registry = registry;
  }

  long succeeded() {
    return count("success");
  }

  long failed() {
    return count("failure");
  }

  /**
   * A line for each timer that measured something; the worker takes its meters along when it ends.
   */
  String table() {
    return registry.getMeters().stream()
        .filter(Timer.class::isInstance)
        .map(Timer.class::cast)
        .filter(timer -> timer.count() > 0)
        .sorted(Comparator.comparing(Measurements::label))
        .map(Measurements::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Timer timer) {
    return "%-58s %8d %10.1f %10.1f%n"
        .formatted(
            label(timer),
            timer.count(),
            timer.mean(TimeUnit.MILLISECONDS),
            timer.max(TimeUnit.MILLISECONDS));
  }

  private long count(String outcome) {
    Collection<Timer> timers = registry.find(EXECUTION).tag("outcome", outcome).timers();
    return timers.stream().mapToLong(Timer::count).sum();
  }

  private static String label(Timer timer) {
    Meter.Id id = timer.getId();
    StringBuilder label = new StringBuilder(id.getName());
    for (String tag : new String[] {"handler", "action", "outcome"}) {
      String value = id.getTag(tag);
      label.append(value == null ? "" : " " + value);
    }
    return label.toString();
  }
}
