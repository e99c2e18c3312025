package dev.stepworker.runtime.poll;

import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.aws.CredentialGate;
import dev.stepworker.runtime.payload.ActivityInput;
import dev.stepworker.runtime.task.ReceivedTask;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskRequest;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/**
 * The tasks of one activity.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html">
 *     GetActivityTask</a>
 */
public final class ActivitySource implements PollSource {
  private static final String EMPTY_INPUT = "{}";

  private final SfnAsyncClient client;
  private final CredentialGate gate;
  private final GetActivityTaskRequest request;
  private final ActivityInput inputs = new ActivityInput();

  /**
   * Polls through a client that waits for 65 seconds or more, and does not retry.
   *
   * @param workerName shown in the execution's history
   */
  public ActivitySource(SfnAsyncClient client, String activityArn, String workerName) {
    this.client = client;
    this.gate = new CredentialGate(client);
    this.request = GetActivityTaskRequest.builder()
        .activityArn(activityArn)
        .workerName(workerName)
        .build();
  }

  @Override
  public int mostPerPoll() {
    return 1;
  }

  @Override
  public CompletableFuture<List<ReceivedTask>> poll(int room) {
    return gate.begin(() -> client.getActivityTask(request)).thenApply(this::tasksOf);
  }

  private List<ReceivedTask> tasksOf(GetActivityTaskResponse answer) {
    String token = answer.taskToken();
    if (token == null || token.isEmpty()) {
      return List.of();
    }
    String input = answer.input() == null ? EMPTY_INPUT : answer.input();
    return List.of(ReceivedTask.ofActivity(TaskToken.of(token), inputs.read(input)));
  }
}
