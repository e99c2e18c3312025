package dev.stepworker.runtime.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointEvent.Kind;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code -Dsoak.inFlight} tasks at once in one process, for {@code -Dsoak.heartbeats} beats each.
 */
class ManyTasksInFlightTest {
  private static final Logger log = LoggerFactory.getLogger(ManyTasksInFlightTest.class);
  private static final int TASKS = Integer.getInteger("soak.inFlight", 500);
  private static final int BEATS = Integer.getInteger("soak.heartbeats", 3);
  private static final Duration HEARTBEAT =
      Duration.ofSeconds(Integer.getInteger("soak.heartbeatSeconds", 10));
  private static final int MOST_THREADS = 32;
  private static final TaskType<Object, String> HELD =
      TaskType.of("held", Object.class, String.class).heartbeat(HEARTBEAT);

  private final Rig rig = Rig.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CompletableFuture<String> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> allRunning = new CompletableFuture<>();

  @AfterEach
  void close() {
    outcome.complete("done");
    rig.close();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void loseNoLeaseAndNeedFewThreads() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    meters.config().meterFilter(new Percentiles("stepworker.heartbeat.lag"));
    AtomicInteger running = new AtomicInteger();
    rig.start(rig.worker("w")
        .meterRegistry(meters)
        .activityAsync(
            HELD,
            (input, task) -> {
              if (running.incrementAndGet() == TASKS) {
                allRunning.complete(null);
              }
              return outcome;
            },
            options -> options.concurrency(TASKS).pollers(100)));
    TaskSpec task = TaskSpec.ofInput("{}").heartbeat(HEARTBEAT);
    for (int i = 0; i < TASKS; i++) {
      rig.schedule("held", task);
    }
    allRunning.join();

    long sent = rig.endpoint().calls().of("SendTaskHeartbeat");
    rig.endpoint()
        .calls()
        .reached("SendTaskHeartbeat", sent + (long) TASKS * BEATS)
        .join();

    Set<String> threads = newThreads(before);
    Timer lag = meters.get("stepworker.heartbeat.lag").timer();
    log.warn(
        "{} tasks in flight, beats {}, lateness {}, threads {} {}",
        TASKS,
        lag.count(),
        lag.takeSnapshot(),
        threads.size(),
        threads);
    assertThat(rig.endpoint().events().all(Kind.TIMED_OUT)).isEmpty();
    assertThat(meters.get("stepworker.lease.lost").counter().count()).isZero();
    assertThat(p99(lag)).isLessThan(1_000);
    assertThat(threads).hasSizeLessThanOrEqualTo(MOST_THREADS);
  }

  private static double p99(Timer timer) {
    ValueAtPercentile percentile = timer.takeSnapshot().percentileValues()[0];
    return percentile.value(TimeUnit.MILLISECONDS);
  }

  /** The names of the threads that came with the worker, beside its handlers'. */
  private static Set<String> newThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(thread -> thread.getName() + "#" + thread.getId())
        .filter(name -> !name.startsWith("stepworker-w-handler"))
        .filter(name -> !name.startsWith("task-endpoint"))
        .collect(Collectors.toSet());
  }
}
