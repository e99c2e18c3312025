package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what can be sent together: sends as soon as ten are there, or when the first has waited
 * long enough. Thread-safe.
 */
final class Batcher<T> {
  static final int MOST = 10;

  private final WorkerTime time;
  private final Duration window;
  private final Consumer<List<T>> sender;
  private List<T> waiting = new ArrayList<>(MOST); // guarded by this

  /**
   * Starts empty.
   *
   * @param window the longest time that anything waits
   * @param sender takes 1 to 10; must not block
   */
  Batcher(WorkerTime time, Duration window, Consumer<List<T>> sender) {
    this.time = time;
    this.window = window;
    this.sender = sender;
  }

  void add(T item) {
    List<T> full = List.of();
    synchronized (this) {
      waiting.add(item);
      if (waiting.size() == MOST) {
        full = takeAll();
      } else if (waiting.size() == 1) {
        sendLater(waiting);
      }
    }
    send(full);
  }

  /** Sends what waits, now. */
  void flush() {
    List<T> rest;
    synchronized (this) {
      rest = takeAll();
    }
    send(rest);
  }

  private void sendLater(List<T> batch) {
    time.schedule(window, () -> {
      List<T> due = List.of();
      synchronized (this) {
        if (waiting == batch) {
          due = takeAll();
        }
      }
      send(due);
    });
  }

  private List<T> takeAll() {
    List<T> all = waiting;
    waiting = new ArrayList<>(MOST);
    return all;
  }

  private void send(List<T> batch) {
    if (!batch.isEmpty()) {
      sender.accept(batch);
    }
  }
}
