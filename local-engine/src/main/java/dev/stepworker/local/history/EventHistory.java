package dev.stepworker.local.history;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of one execution, in order.
 *
 * <p>Thread-safe: guarded by itself; written by the engine's loop alone.
 */
public final class EventHistory {
  private final InstantSource clock;
  private final Consumer<HistoryEvent> observer;
  private final List<HistoryEvent> events = new ArrayList<>(8);

  /** Starts without events; the observer hears of each that is recorded. */
  public EventHistory(InstantSource clock, Consumer<HistoryEvent> observer) {
    this.clock = clock;
    this.observer = observer;
  }

  /**
   * Adds an event.
   *
   * @return its id
   */
  public long record(String type, long previousEventId, EventDetails details) {
    HistoryEvent event = add(type, previousEventId, details);
    observer.accept(event);
    return event.id();
  }

  private synchronized HistoryEvent add(String type, long previousEventId, EventDetails details) {
    HistoryEvent event = new HistoryEvent(
        events.size() + 1L,
        previousEventId,
        clock.instant(),
        type,
        details.name(),
        details.members());
    events.add(event);
    return event;
  }

  public synchronized int size() {
    return events.size();
  }

  /** The latest event; there is none before the start. */
  public synchronized HistoryEvent last() {
    return events.get(events.size() - 1);
  }

  /** All events so far. */
  public synchronized List<HistoryEvent> events() {
    return List.copyOf(events);
  }
}
