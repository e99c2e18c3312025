package dev.stepworker.runtime.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** The pollers of one source: as many as are of use, paused and resumed together. Thread-safe. */
public final class PollerGroup {
  private final PollTools tools;
  private final int minimum;
  private final int maximum;
  private final RandomGenerator random = new Random();
  private final Set<Poller> pollers = new LinkedHashSet<>(); // guarded by this
  private final Set<Poller> alive = new HashSet<>(); // guarded by this; some are to end
  private PollerScale scale; // guarded by this

  /**
   * Polls nothing yet.
   *
   * @param minimum how many polls are open at least; 1 or more
   * @param maximum how many polls are open at most; not less than the minimum
   */
  public PollerGroup(PollTools tools, int minimum, int maximum) {
    this.tools = tools;
    this.minimum = minimum;
    this.maximum = maximum;
    this.scale = new PollerScale(minimum, maximum);
  }

  /**
   * Begins to poll; also after {@link #stop()}, and then with the polls that are still open first:
   * there are never more than the maximum. Does nothing while it polls.
   */
  public void start() {
    List<Poller> begun;
    synchronized (this) {
      if (!pollers.isEmpty()) {
        return;
      }
      alive.stream().filter(Poller::takeBack).forEach(pollers::add);
      if (pollers.isEmpty()) {
        scale = new PollerScale(minimum, maximum);
      }
      begun = fillUp();
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
      allEnded = CompletableFuture.allOf(
          alive.stream().map(Poller::ended).toArray(CompletableFuture[]::new));
    }
    toStop.forEach(Poller::stop);
    return allEnded;
  }

  /**
   * Puts a new poller in the place of each that is stuck. Polls that do not come back are left
   * alone: what they may still bring would be lost.
   *
   * @return how many were stuck
   */
  public int replaceStuck() {
    List<Poller> stuck;
    List<Poller> begun;
    synchronized (this) {
      stuck = pollers.stream().filter(Poller::isStuck).toList();
      stuck.forEach(pollers::remove);
      begun = stuck.isEmpty() ? List.of() : fillUp();
    }
    stuck.forEach(Poller::stop);
    begun.forEach(Poller::start);
    return stuck.size();
  }

  /** What the pollers share, for the status. */
  public PollTools tools() {
    return tools;
  }

  /** How many polls may be open at once now. */
  public synchronized int size() {
    return scale.target();
  }

  private boolean keeps(Poller poller, PollEnd end) {
    List<Poller> begun;
    synchronized (this) {
      if (!pollers.contains(poller)) {
        return false;
      }
      scale.ended(end, tools.slots().isAnyFree());
      if (pollers.size() > scale.target()) {
        pollers.remove(poller);
        return false;
      }
      begun = fillUp();
    }
    begun.forEach(Poller::start);
    return true;
  }

  /** Adds the pollers that are missing; called with the lock held. */
  private List<Poller> fillUp() {
    alive.removeIf(poller -> poller.ended().isDone());
    List<Poller> begun = new ArrayList<>();
    while (pollers.size() < scale.target()) {
      Poller poller = new Poller(tools, random, this::keeps);
      pollers.add(poller);
      alive.add(poller);
      begun.add(poller);
    }
    return begun;
  }
}
