package dev.stepworker.runtime;

import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.async.ThreadPerTask;
import dev.stepworker.runtime.async.VirtualThreads;
import dev.stepworker.runtime.options.HandlerThreads;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a worker: a few for its own short actions, which nobody interrupts, and as many
 * for handlers as there are tasks; slots bound their number. Thread-safe.
 */
final class WorkerThreads implements AutoCloseable {
  private static final int CONTROL_THREADS = 2;
  private static final long IDLE_SECONDS = 30;

  private final ExecutorService control;
  private final ExecutorService platform;
  private final Optional<ThreadPerTask> virtual;

  WorkerThreads(String workerName) {
    String prefix = "stepworker-" + workerName;
    control = new ThreadPoolExecutor(
        CONTROL_THREADS,
        CONTROL_THREADS,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        NamedThreads.of(prefix + "-control"));
    platform = new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        NamedThreads.of(prefix + "-handler"));
    virtual = VirtualThreads.named(prefix + "-virtual").map(ThreadPerTask::new);
  }

  Executor control() {
    return control;
  }

  /** The threads of this kind; empty where the JVM has none. */
  Optional<Executor> handlers(HandlerThreads kind) {
    return switch (kind) {
      case PLATFORM -> Optional.of(platform);
      case VIRTUAL -> virtual.map(Executor.class::cast);
      case AUTO -> Optional.of(virtual.<Executor>map(threads -> threads).orElse(platform));
    };
  }

  /** Takes nothing new; what runs is left to end. */
  @Override
  public void close() {
    virtual.ifPresent(ThreadPerTask::close);
    platform.shutdown();
    control.shutdown();
  }
}
