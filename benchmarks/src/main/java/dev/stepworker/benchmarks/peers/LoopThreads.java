package dev.stepworker.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One thread a slot, each of which repeats a turn until it is stopped. */
final class LoopThreads implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private final int count;
  private final Runnable turn;
  private volatile boolean stopped;

  LoopThreads(int count, Runnable turn) {
    this.count = count;
    this.turn = turn;
  }

  void start() {
    IntStream.range(0, count).forEach(i -> threads.add(new Thread(this::repeat, "loop-" + i)));
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
  }

  private void repeat() {
    while (!stopped) {
      try {
        turn.run();
      } catch (RuntimeException e) { // closing the clients cuts the calls that are open
        if (!stopped) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    stopped = true;
  }
}
