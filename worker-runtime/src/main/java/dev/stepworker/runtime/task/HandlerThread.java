package dev.stepworker.runtime.task;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The thread that runs a task's handler, while it does. An interrupt reaches nothing but the
 * handler: not what the thread did before, not what it does after. Thread-safe.
 */
final class HandlerThread {
  private @Nullable Thread thread; // guarded by this
  private boolean interrupted; // guarded by this

  /** The handler begins on this thread. */
  synchronized void enter() {
    thread = Thread.currentThread();
    if (interrupted) {
      thread.interrupt();
    }
  }

  /** The handler has ended; its thread is free of interrupts from here on. */
  synchronized void exit() {
    thread = null;
    var unused = Thread.interrupted();
  }

  /** Interrupts the handler, also one that begins later. */
  synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Where the handler is now, as an exception's trace; empty if no thread runs it. */
  synchronized Optional<Throwable> trace() {
    return Optional.ofNullable(thread).map(running -> {
      Throwable trace = new Throwable("Thread " + running.getName() + " is here");
      trace.setStackTrace(running.getStackTrace());
      return trace;
    });
  }
}
