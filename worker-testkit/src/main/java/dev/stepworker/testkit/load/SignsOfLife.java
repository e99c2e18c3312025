package dev.stepworker.testkit.load;

import java.util.HashMap;
import java.util.Map;

/** Records how long each task stays silent, once told to. Confined to the endpoint's thread. */
final class SignsOfLife {
  private final Map<Long, Long> lastSign = new HashMap<>();
  private final Gaps gaps = new Gaps();
  private boolean watching;

  void watch() {
    watching = true;
  }

  void begin(long task) {
    if (watching) {
      lastSign.put(task, System.nanoTime());
    }
  }

  void beat(long task) {
    lastSign.computeIfPresent(task, (key, before) -> {
      long now = System.nanoTime();
      gaps.add(now - before);
      return now;
    });
  }

  void end(long task) {
    lastSign.remove(task);
  }

  Gaps gaps() {
    return gaps;
  }
}
