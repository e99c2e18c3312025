package dev.stepworker.runtime;

import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.async.ThreadPerTask;
import dev.stepworker.runtime.async.VirtualThreads;
import dev.stepworker.runtime.options.HandlerThreads;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a worker, each kind made when it is first needed: one for its own short actions,
 * which nobody interrupts; a few for the hooks of handlers and interceptors, which nothing waits
 * for; and as many for handlers as there are tasks; slots bound their number. Thread-safe.
 */
final class WorkerThreads implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WorkerThreads.class);
  private static final int HOOK_THREADS = 2;
  private static final long IDLE_SECONDS = 30;
  private static final long CLOSE_SECONDS = 5;

  private final ExecutorService control;
  private final ExecutorService hooks;
  private final ExecutorService interceptors;
  private final ExecutorService platform;
  private final Optional<ThreadPerTask> virtual;

  WorkerThreads(String workerName) {
    String prefix = "stepworker-" + workerName;
    control = fixed(1, prefix + "-control");
    hooks = fixed(HOOK_THREADS, prefix + "-hooks");
    interceptors = fixed(1, prefix + "-interceptors");
    platform = new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        NamedThreads.of(prefix + "-handler"));
    virtual = VirtualThreads.named(prefix + "-virtual").map(ThreadPerTask::new);
  }

  /** For what must be short, and runs no code of users. */
  Executor control() {
    return control;
  }

  /** For the hooks of cancellations. */
  Executor hooks() {
    return hooks;
  }

  /** For the hooks of interceptors, one after the other. */
  Executor interceptors() {
    return interceptors;
  }

  /** The threads of this kind; empty where the JVM has none. */
  Optional<Executor> handlers(HandlerThreads kind) {
    return switch (kind) {
      case PLATFORM -> Optional.of(platform);
      case VIRTUAL -> virtual.map(Executor.class::cast);
      case AUTO -> Optional.of(virtual.<Executor>map(threads -> threads).orElse(platform));
    };
  }

  /** Takes nothing new; what runs is left to end, and interceptors hear the last of it first. */
  @Override
  public void close() {
    virtual.ifPresent(ThreadPerTask::close);
    platform.shutdown();
    control.shutdown();
    hooks.shutdown();
    interceptors.shutdown();
    try {
      if (!interceptors.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Hooks of interceptors did not end in {} seconds", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExecutorService fixed(int threads, String name) {
    return Executors.newFixedThreadPool(threads, NamedThreads.of(name));
  }
}
