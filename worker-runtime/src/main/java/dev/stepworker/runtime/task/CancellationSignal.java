package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task's cancellation: the first reason stays, and what the service says later about the task's
 * end is remembered beside it. Thread-safe.
 */
public final class CancellationSignal implements Cancellation {
  private static final Logger log = LoggerFactory.getLogger(CancellationSignal.class);

  private final Executor hookRunner;
  private final Object lock = new Object();
  private final List<Runnable> hooks = new ArrayList<>(); // guarded by lock
  private volatile @Nullable Reason reason; // written under lock
  private volatile @Nullable Reason serviceWord; // written under lock

  /**
   * Nothing is requested yet.
   *
   * @param hookRunner runs the hooks
   */
  public CancellationSignal(Executor hookRunner) {
    this.hookRunner = hookRunner;
  }

  /** Why a task is given up after such an answer to its heartbeat; empty if it is not. */
  public static Optional<Reason> reasonFor(HeartbeatResult result) {
    return switch (result) {
      case TASK_TIMED_OUT -> Optional.of(Reason.TIMED_OUT);
      case TASK_GONE -> Optional.of(Reason.GONE);
      case TOKEN_INVALID -> Optional.of(Reason.TOKEN_INVALID);
      case ACCEPTED, THROTTLED, FAILED -> Optional.empty();
    };
  }

  @Override
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public void onRequested(Runnable hook) {
    synchronized (lock) {
      if (reason == null) {
        hooks.add(hook);
        return;
      }
    }
    run(hook);
  }

  /** Requests the cancellation; false if it was requested before. */
  public boolean request(Reason why) {
    List<Runnable> toRun;
    synchronized (lock) {
      if (isServiceWord(why) && serviceWord == null) {
        serviceWord = why;
      }
      if (reason != null) {
        return false;
      }
      reason = why;
      toRun = List.copyOf(hooks);
      hooks.clear();
    }
    toRun.forEach(this::run);
    return true;
  }

  /** Whether the service itself said that the task is over: there is nothing to report. */
  boolean saysTaskIsOver() {
    return serviceWord != null;
  }

  /** Whether the service does not know the token: another account's, another region's, or none. */
  boolean saysTokenIsInvalid() {
    return serviceWord == Reason.TOKEN_INVALID;
  }

  /** Whether it is known here that the service waits no longer. */
  boolean saysTimeIsOver() {
    return reason == Reason.DEADLINE || reason == Reason.LEASE_LOST;
  }

  private static boolean isServiceWord(Reason why) {
    return why == Reason.TIMED_OUT || why == Reason.GONE || why == Reason.TOKEN_INVALID;
  }

  private void run(Runnable hook) {
    hookRunner.execute(() -> {
      try {
        hook.run();
      } catch (Throwable e) {
        log.warn("Cancellation hook failed", e);
      }
    });
  }
}
