package dev.stepworker.runtime.soak;

import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives tasks and callbacks in turn to worker processes while calls fail and processes end, until
 * every task has ended. Used once.
 */
final class SoakRun {
  private static final String[] REPORTS = {"SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat"
  };
  private static final String[] ALL = {
    "GetActivityTask", "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat"
  };
  private static final int LONGEST_TASK_MILLIS = 8_000;
  private static final long TICK_MILLIS = 100;
  private static final Duration BETWEEN_STRIKES = Duration.ofSeconds(5);

  private final SoakSettings settings;
  private final Random random;
  private final TaskEndpoint endpoint;
  private final SoakQueue queue;
  private final Turbulence turbulence;
  private final List<EndpointTask> tasks = new ArrayList<>();
  private final CompletableFuture<Void> allScheduled = new CompletableFuture<>();
  private long ticks;

  private SoakRun(SoakSettings settings, TaskEndpoint endpoint, SoakQueue queue) {
    this.settings = settings;
    this.random = new Random(settings.seed());
    this.endpoint = endpoint;
    this.queue = queue;
    this.turbulence = new Turbulence(new ServiceAddresses(endpoint.uri(), queue.uri()), random);
  }

  /** Runs to the end and tells what came of it. */
  static SoakResult run(SoakSettings settings) {
    ScheduledExecutorService driver = Executors.newSingleThreadScheduledExecutor();
    try (TaskEndpoint endpoint =
            TaskEndpoint.builder().pollHold(Duration.ofSeconds(4)).start();
        SoakQueue queue = new SoakQueue(settings.seed() + 3)) {
      return new SoakRun(settings, endpoint, queue).run(driver);
    } finally {
      driver.shutdownNow();
    }
  }

  private SoakResult run(ScheduledExecutorService driver) {
    inject();
    String activity = endpoint.createActivity(SoakWorker.TYPE.name());
    turbulence.start(settings.processes());
    var unused = driver.scheduleAtFixedRate(
        () -> tick(activity), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    allScheduled.join();
    driver.shutdown();
    tasks.forEach(task -> task.ended().join());
    List<String> violations = new ArrayList<>(queue.leftovers());
    turbulence.end();
    violations.addAll(new Invariants(turbulence.killed(), SoakWorker.SLOTS)
        .violations(endpoint.events().all()));
    return new SoakResult(settings, ends(), endpoint.calls().all(), turbulence, violations);
  }

  private void inject() {
    long seed = settings.seed();
    endpoint.faults().inject(Fault.throttling().on(ALL).probability(0.05, seed));
    endpoint.faults().inject(Fault.resetBeforeCommit().on(ALL).probability(0.005, seed + 1));
    endpoint.faults().inject(Fault.resetAfterCommit().on(REPORTS).probability(0.005, seed + 2));
  }

  private void tick(String activity) {
    try {
      long due = ++ticks * TICK_MILLIS * settings.tasks() / settings.duration().toMillis();
      while (tasks.size() < Math.min(due, settings.tasks())) {
        tasks.add(
            tasks.size() % 2 == 0
                ? endpoint.schedule(activity, task())
                : queue.send(endpoint, millis()));
      }
      if (ticks * TICK_MILLIS % BETWEEN_STRIKES.toMillis() == 0) {
        turbulence.strike();
      }
      if (tasks.size() == settings.tasks()) {
        allScheduled.complete(null);
      }
    } catch (RuntimeException e) {
      allScheduled.completeExceptionally(e);
    }
  }

  private TaskSpec task() {
    return TaskSpec.ofInput(Integer.toString(millis()))
        .heartbeat(SoakWorker.TYPE.heartbeat().orElseThrow());
  }

  /** Most tasks are short, some take longer than their heartbeat timeout. */
  private int millis() {
    double share = random.nextDouble();
    return (int) (share * share * share * LONGEST_TASK_MILLIS);
  }

  private Map<TaskStatus, Long> ends() {
    Map<TaskStatus, Long> ends = new TreeMap<>();
    tasks.forEach(task -> ends.merge(task.status(), 1L, Long::sum));
    return ends;
  }
}
