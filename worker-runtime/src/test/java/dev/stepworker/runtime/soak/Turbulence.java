package dev.stepworker.runtime.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps workers running, and now and then drains or kills one. Confined to one thread. */
final class Turbulence {
  private final ServiceAddresses services;
  private final Random random;
  private final List<WorkerProcess> running = new ArrayList<>();
  private final List<WorkerProcess> ended = new ArrayList<>();
  private int started;

  Turbulence(ServiceAddresses services, Random random) {
    this.services = services;
    this.random = random;
  }

  void start(int processes) {
    for (int i = 0; i < processes; i++) {
      startOne();
    }
  }

  /** Ends one worker in one of the two ways, and starts another. */
  void strike() {
    WorkerProcess struck = running.remove(random.nextInt(running.size()));
    if (random.nextBoolean()) {
      struck.kill();
    } else {
      struck.terminate();
    }
    ended.add(struck);
    startOne();
  }

  /** Drains all workers and waits for the end of every process. */
  void end() {
    running.forEach(WorkerProcess::terminate);
    ended.addAll(running);
    running.clear();
    ended.forEach(WorkerProcess::awaitEnd);
  }

  /** The names of the workers that were killed. */
  Set<String> killed() {
    return ended.stream()
        .filter(WorkerProcess::wasKilled)
        .map(WorkerProcess::name)
        .collect(Collectors.toSet());
  }

  /** How many processes there were. */
  int processes() {
    return started;
  }

  private void startOne() {
    running.add(WorkerProcess.start(services, "worker-" + ++started));
  }
}
