package dev.stepworker.runtime.async;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes daemon threads that are numbered below one name. Thread-safe. */
public final class NamedThreads {
  private NamedThreads() {}

  /** Threads named {@code name-1}, {@code name-2} and so on. */
  public static ThreadFactory of(String name) {
    AtomicInteger count = new AtomicInteger();
    return action -> {
      Thread thread = new Thread(action, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
