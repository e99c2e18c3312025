package dev.stepworker.local.history;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one execution, in order.
 *
 * <p>Thread-safe: guarded by itself; written by the engine's loop alone.
 */
public final class EventHistory {
  private final InstantSource clock;
  private final List<HistoryEvent> events = new ArrayList<>(8);

  public EventHistory(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Adds an event.
   *
   * @return its id
   */
  public synchronized long record(String type, long previousEventId, EventDetails details) {
    long id = events.size() + 1L;
    events.add(new HistoryEvent(
        id, previousEventId, clock.instant(), type, details.name(), details.members()));
    return id;
  }

  public synchronized int size() {
    return events.size();
  }

  /** All events so far. */
  public synchronized List<HistoryEvent> events() {
    return List.copyOf(events);
  }
}
