package dev.stepworker.runtime;

import dev.stepworker.runtime.poll.PollTools;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every half minute whether polls still come back, and puts new pollers in the place of those
 * that are stuck. Thread-safe.
 */
final class PollerWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PollerWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final List<ServedSource> sources;
  private final WorkerTime time;
  private final Set<ServedSource> stalled = new HashSet<>(); // guarded by this
  private WorkerTime.@Nullable Timer next; // guarded by this
  private boolean closed; // guarded by this

  PollerWatch(List<ServedSource> sources, WorkerTime time) {
    this.sources = sources;
    this.time = time;
  }

  synchronized void begin() {
    if (!closed) {
      next = time.schedule(INTERVAL, this::look);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
  }

  private void look() {
    try {
      sources.forEach(this::lookAt);
    } finally {
      begin();
    }
  }

  private synchronized void lookAt(ServedSource source) {
    PollTools tools = source.pollers().tools();
    String name = source.registration().source().name();
    if (source.isLive(time.instant())) {
      if (stalled.remove(source)) {
        log.info("Polls come back again source={}", name);
      }
    } else if (stalled.add(source)) {
      log.warn(
          "Polls do not come back source={} open={} lastPollEnded={}",
          name,
          tools.open().get(),
          tools.health().lastEnd());
    }
    int replaced = source.pollers().replaceStuck();
    if (replaced > 0) {
      tools.meters().replaced(replaced);
      log.warn("Pollers were stuck, others took their place source={} count={}", name, replaced);
    }
  }
}
