package dev.stepworker.runtime;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskCompletionClient;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskToken;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.OutputLimit;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.heartbeat.HeartbeatPlan;
import dev.stepworker.runtime.payload.Utf8;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers tasks by their token where no worker runs: in the service that was given a token by
 * {@code TaskContext.detach()}, or that received a callback's token another way.
 *
 * <pre>{@code
 * try (CompletionClient completions = CompletionClient.create()) {
 *   completions.succeed(token, decision).thenAccept(result -> ...);
 * }
 * }</pre>
 *
 * <p>Thread-safe. A report leaves on the thread that asks for it, or, where that is interrupted, on
 * one of the client's; all that follows is out of reach of an interrupt. The stages end, and the
 * hooks of a cancellation run, on threads that may block: those of the client, or of the executor
 * that it was given.
 */
public final class CompletionClient implements TaskCompletionClient {
  private final PayloadCodec codec;
  private final CompletionParts parts;

  CompletionClient(PayloadCodec codec, CompletionParts parts) {
    this.codec = codec;
    this.parts = parts;
  }

  /** A client with region and credentials from the SDK's standard chain. */
  public static CompletionClient create() {
    return builder().build();
  }

  /** A client with other settings. */
  public static CompletionClientBuilder builder() {
    return new CompletionClientBuilder();
  }

  /**
   * Completes a task. An output that cannot be written as JSON, or is too long, fails the task with
   * {@code StepWorker.InvalidOutput} or {@code StepWorker.OutputTooLarge}, and the result is
   * {@code REJECTED_OUTPUT}.
   */
  @Override
  public CompletionStage<CompletionResult> succeed(TaskToken token, @Nullable Object output) {
    String json;
    try {
      json = codec.encode(output, output == null ? Void.class : output.getClass());
    } catch (RuntimeException | StackOverflowError e) {
      return given(reject(token, TaskError.INVALID_OUTPUT, String.valueOf(e.getMessage())));
    }
    if (!OutputLimit.fits(json)) {
      return given(reject(
          token,
          TaskError.OUTPUT_TOO_LARGE,
          "Output has " + Utf8.length(json) + " bytes; the service takes at most "
              + OutputLimit.MAX_BYTES));
    }
    return given(report(token, new Report.Success(json)));
  }

  @Override
  public CompletionStage<CompletionResult> fail(TaskToken token, TaskError error) {
    return given(report(token, Report.failure(error)));
  }

  @Override
  public CompletionStage<HeartbeatResult> heartbeat(TaskToken token) {
    CompletableFuture<HeartbeatResult> result = new CompletableFuture<>();
    try {
      parts
          .control()
          .execute(() -> Continue.after(
              parts.calls().heartbeat(token),
              answer -> result.complete(answer.asHeartbeatResult()),
              failure -> result.complete(ServiceAnswer.UNKNOWN.asHeartbeatResult())));
    } catch (RejectedExecutionException e) {
      result.complete(HeartbeatResult.FAILED);
    }
    return given(result);
  }

  /** @throws IllegalArgumentException if the timeout is shorter than a second */
  @Override
  public KeepAlive keepAlive(TaskToken token, Duration heartbeatTimeout) {
    HeartbeatPlan plan = HeartbeatPlan.within(heartbeatTimeout);
    return new TokenKeepAlive(token, parts).start(plan);
  }

  @Override
  public void close() {
    parts.resources().close();
  }

  private CompletionStage<CompletionResult> report(TaskToken token, Report report) {
    return parts.reporter().report(token, report, new ReportLog(token));
  }

  private CompletionStage<CompletionResult> reject(TaskToken token, String error, String cause) {
    return report(token, Report.failure(new TaskError(error, cause)))
        .thenApply(result -> result.isDelivered() ? CompletionResult.REJECTED_OUTPUT : result);
  }

  private <T> CompletionStage<T> given(CompletionStage<T> stage) {
    return parts.continuations().of(stage);
  }
}
