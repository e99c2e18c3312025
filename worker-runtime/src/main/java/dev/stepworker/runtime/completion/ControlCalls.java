package dev.stepworker.runtime.completion;

import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.aws.CredentialGate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

/**
 * The three calls that answer a task. Each is one attempt; the stage ends with what the answer
 * means, never with an exception. Thread-safe; must not be called on an interrupted thread, whose
 * calls the SDK drops.
 */
public final class ControlCalls {
  private static final Logger log = LoggerFactory.getLogger(ControlCalls.class);

  private final SfnAsyncClient client;
  private final CredentialGate gate;

  /** Calls through a client that does not retry by itself. */
  public ControlCalls(SfnAsyncClient client) {
    this.client = client;
    this.gate = new CredentialGate(client);
  }

  /** Sends a report. */
  public CompletionStage<ServiceAnswer> send(TaskToken token, Report report) {
    if (report instanceof Report.Success success) {
      return answerTo(
          "SendTaskSuccess",
          () -> client.sendTaskSuccess(
              call -> call.taskToken(token.value()).output(success.output())));
    }
    Report.Failure failure = (Report.Failure) report;
    return answerTo(
        "SendTaskFailure",
        () -> client.sendTaskFailure(
            call -> call.taskToken(token.value()).error(failure.error()).cause(failure.cause())));
  }

  /** Sends a heartbeat. */
  public CompletionStage<ServiceAnswer> heartbeat(TaskToken token) {
    return answerTo(
        "SendTaskHeartbeat", () -> client.sendTaskHeartbeat(call -> call.taskToken(token.value())));
  }

  private <T> CompletionStage<ServiceAnswer> answerTo(
      String operation, Supplier<CompletableFuture<T>> call) {
    CompletableFuture<ServiceAnswer> answer = new CompletableFuture<>();
    Continue.after(
        gate.begin(call),
        accepted -> answer.complete(ServiceAnswer.ACCEPTED),
        failure -> answer.complete(meaningOf(operation, failure)));
    return answer;
  }

  private static ServiceAnswer meaningOf(String operation, Throwable failure) {
    ServiceAnswer meaning = ServiceAnswers.of(failure);
    log.debug(
        "Call failed operation={} error={} meaning={}",
        operation,
        ServiceAnswers.nameOf(failure),
        meaning);
    return meaning;
  }
}
