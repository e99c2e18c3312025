package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.IntegrationPattern;
import dev.stepworker.local.integration.TaskReply;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a service's answer to the engine's loop.
 *
 * <p>Thread-safe: its state is confined to the loop.
 */
final class ServiceReply implements TaskReply {
  private final StateVisit visit;
  private final TaskEnd task;
  private final boolean isMock;
  private Runnable abortAction = () -> {};
  private boolean submitted;
  private boolean over;

  ServiceReply(StateVisit visit, TaskEnd task, boolean isMock) {
    this.visit = visit;
    this.task = task;
    this.isMock = isMock;
  }

  @Override
  public void submitted(@Nullable Object output) {
    post(() -> submit(output));
  }

  @Override
  public void succeeded(@Nullable Object output) {
    post(() -> {
      if (task.pattern() != IntegrationPattern.REQUEST_RESPONSE) {
        submit(output);
      }
      if (isMock || task.pattern() != IntegrationPattern.WAIT_FOR_TASK_TOKEN) {
        over = true;
        task.succeeded(output);
      }
    });
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    post(() -> {
      over = true;
      if (isMock && Failure.TIMEOUT.equals(error)) {
        task.timedOut(Failure.timeout());
      } else {
        task.failed(Failure.of(error, cause));
      }
    });
  }

  @Override
  public void onAbort(Runnable action) {
    post(() -> abortAction = action);
  }

  private void submit(@Nullable Object output) {
    if (!submitted) {
      submitted = true;
      task.submitted(output);
    }
  }

  private void post(Runnable action) {
    try {
      visit.branch().run().later(() -> {
        if (!over && !visit.isOver()) {
          action.run();
        }
      });
    } catch (RejectedExecutionException e) {
      return; // the engine is closed; nobody waits for the answer
    }
  }

  /** Ignores whatever comes from now on. */
  void close() {
    over = true;
  }

  /** Tells the integration that nobody wants the answer any more. */
  void abort() {
    over = true;
    abortAction.run();
  }
}
