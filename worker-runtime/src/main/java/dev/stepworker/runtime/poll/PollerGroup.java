package dev.stepworker.runtime.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** The pollers of one source: as many as asked for, paused and resumed together. Thread-safe. */
public final class PollerGroup {
  private final PollTools tools;
  private final int size;
  private final RandomGenerator random = new Random();
  private final List<Poller> pollers = new ArrayList<>(); // guarded by this
  private final List<CompletableFuture<Void>> ends = new ArrayList<>(); // guarded by this

  /**
   * Polls nothing yet.
   *
   * @param size how many polls may be open at once; 1 or more
   */
  public PollerGroup(PollTools tools, int size) {
    this.tools = tools;
    this.size = size;
  }

  /** Begins to poll; also after {@link #stop()}. Does nothing while it polls. */
  public void start() {
    List<Poller> begun = new ArrayList<>();
    synchronized (this) {
      if (!pollers.isEmpty()) {
        return;
      }
      ends.removeIf(CompletableFuture::isDone);
      for (int i = 0; i < size; i++) {
        Poller poller = new Poller(tools, random);
        pollers.add(poller);
        ends.add(poller.ended());
        begun.add(poller);
      }
    }
    begun.forEach(Poller::start);
  }

  /**
   * Begins no new poll.
   *
   * @return ends when the last open poll has ended by itself and its tasks are handed on
   */
  public CompletableFuture<Void> stop() {
    List<Poller> toStop;
    CompletableFuture<Void> allEnded;
    synchronized (this) {
      toStop = List.copyOf(pollers);
      pollers.clear();
      allEnded = CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
    }
    toStop.forEach(Poller::stop);
    return allEnded;
  }

  /** What the pollers share, for the status. */
  public PollTools tools() {
    return tools;
  }

  /** How many polls may be open at once. */
  public int size() {
    return size;
  }
}
