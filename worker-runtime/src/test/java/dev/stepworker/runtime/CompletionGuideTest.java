package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskCompletionClient.KeepAlive;
import dev.stepworker.api.TaskToken;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompletionGuideTest {
  @Test
  void completesATaskWithoutAWorker() {
    try (Rig rig = Rig.start()) {
      EndpointTask task = rig.endpoint().openCallback(TaskSpec.ofInput("{}"));
      TaskToken token = TaskToken.of(task.token().orElseThrow());

      CompletionResult result = approve(token, rig);

      assertThat(result).isEqualTo(CompletionResult.ACCEPTED);
      assertThat(task.output()).contains("\"approved\"");
    }
  }

  @SuppressWarnings("try") // the heartbeats are there to be ended
  private static CompletionResult approve(TaskToken token, Rig rig) {
    // tag::completion-client[]
    try (CompletionClient completions =
            CompletionClient.builder().stepFunctionsClient(rig::configure).build();
        KeepAlive alive = completions.keepAlive(token, Duration.ofSeconds(30))) {
      return completions.succeed(token, "approved").toCompletableFuture().join();
    }
    // end::completion-client[]
  }
}
