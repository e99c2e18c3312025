package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.TaskCancelledException;
import dev.stepworker.api.TaskCompletion;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskReleasedException;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.payload.PayloadStoreException;
import dev.stepworker.runtime.payload.Utf8;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the handler for one task and makes an outcome of whatever it does. Runs on a handler's
 * thread; reports nothing by itself.
 */
final class HandlerCall implements Runnable, TaskCompletion {
  private static final Logger log = LoggerFactory.getLogger(HandlerCall.class);

  private final TaskRun run;
  private final HandlerScope scope;
  private final RunContext context;
  private final TaskClaim claim;

  HandlerCall(TaskRun run, HandlerScope scope) {
    this.run = run;
    this.scope = scope;
    this.context = new RunContext(run, scope, this);
    this.claim = new TaskClaim(run, scope);
  }

  @Override
  public void run() {
    if (run.isDecided()) {
      return;
    }
    TaskMdc.put(scope.worker().name(), context, run.token().hash());
    try {
      call();
    } catch (Throwable e) {
      failed(e);
    } finally {
      TaskMdc.clear();
    }
  }

  @Override
  public void succeed(@Nullable Object output) {
    whereItMayBlock(() -> {
      try {
        succeeded(output);
      } catch (Throwable e) {
        failed(e);
      }
    });
  }

  @Override
  public void fail(Throwable failure) {
    whereItMayBlock(() -> failed(failure));
  }

  private void succeeded(@Nullable Object output) {
    TaskOutcome outcome =
        conversions().outputs().encode(output, scope.spec().type().outputType(), context.id());
    if (outcome instanceof TaskOutcome.Succeeded succeeded) {
      scope.meters().produced(Utf8.length(succeeded.output()));
      if (succeeded.isStored()) {
        scope.meters().stored();
      }
      claim.complete(succeeded.output());
      run.decide(outcome);
    } else {
      run.decide(outcome);
      claim.abandon();
    }
  }

  private void failed(Throwable failure) {
    Throwable inner = Continue.unwrapped(failure);
    TaskOutcome outcome = outcomeOf(inner);
    if (run.decide(outcome) && outcome instanceof TaskOutcome.Failed failed) {
      log(failed.error(), inner);
    }
    claim.abandon();
  }

  /** Whoever completes a task, on whatever thread, does not wait for a store. */
  private void whereItMayBlock(Runnable completion) {
    if (!conversions().mayBlock()) {
      completion.run();
      return;
    }
    try {
      scope.threads().execute(completion);
    } catch (Throwable e) { // the worker stops, or there is no thread to be had
      completion.run();
    }
  }

  private void call() throws Exception {
    if (!claim.isGranted()) {
      return;
    }
    if (!run.isStarted()) {
      claim.abandon();
      return;
    }
    Type type = scope.spec().type().inputType();
    Object input;
    try {
      input = conversions()
          .inputs()
          .decode(run.task().input().payload(), type, scope.meters()::fetched);
    } catch (PayloadStoreException e) {
      refuse(TaskError.PAYLOAD_STORE_FAILED, e.getMessage());
      return;
    } catch (RuntimeException | StackOverflowError e) {
      refuse(
          TaskError.INVALID_INPUT,
          e.getMessage() == null ? e.getClass().getName() : e.getMessage());
      return;
    }
    if (input == null && type != Void.class && type != Object.class) {
      refuse(TaskError.INVALID_INPUT, "Input is null; " + type.getTypeName() + " is expected");
      return;
    }
    returned(handle(input));
  }

  private @Nullable Object handle(@Nullable Object input) throws Exception {
    run.progress().moved();
    run.handlerThread().enter();
    try {
      return scope.worker().interceptors().call(scope.spec().invocation(), input, context);
    } finally {
      run.handlerThread().exit();
    }
  }

  private void returned(@Nullable Object output) {
    switch (context.handover()) {
      case DETACHED -> run.decide(new TaskOutcome.Detached());
      case LATER -> run.awaitCompletion();
      case NONE -> {
        if (output instanceof CompletionStage<?> stage) {
          Continue.after(stage, this::succeed, this::fail);
        } else {
          succeeded(output);
        }
      }
    }
  }

  private void refuse(String error, @Nullable String why) {
    run.decide(new TaskOutcome.Failed(new TaskError(error, String.valueOf(why))));
    claim.abandon();
  }

  private TaskOutcome outcomeOf(Throwable failure) {
    if (failure instanceof TaskReleasedException released) {
      String why = released.getMessage();
      return new TaskOutcome.Released(why == null ? "released" : why);
    }
    if (isCancellation(failure) && run.cancellation().isRequested()) {
      return run.cancellation()
          .reason()
          .flatMap(HandlerCall::handBack)
          .orElseGet(TaskOutcome.Cancelled::new);
    }
    return new TaskOutcome.Failed(conversions().failures().nameFor(failure, context));
  }

  /** However the handler, or a library that it called, wraps the interrupt that it was given. */
  private boolean isCancellation(Throwable failure) {
    return failure instanceof TaskCancelledException
        || (scope.spec().options().isInterruptedOnCancel() && Interrupts.causedIt(failure));
  }

  /** Back goes what is still wanted, only not here. */
  private static Optional<TaskOutcome> handBack(Cancellation.Reason reason) {
    return switch (reason) {
      case SHUTDOWN -> Optional.of(new TaskOutcome.Released("shutdown"));
      case VISIBILITY_LOST -> Optional.of(new TaskOutcome.Released("held for too long"));
      default -> Optional.empty();
    };
  }

  private void log(TaskError error, Throwable failure) {
    if (FailureNames.isIntended(failure)) {
      log.debug("Task failed handler={} error={}", context.type(), error.error());
    } else {
      log.warn("Task failed handler={} error={}", context.type(), error.error(), failure);
    }
  }

  private Conversions conversions() {
    return scope.worker().conversions();
  }
}
