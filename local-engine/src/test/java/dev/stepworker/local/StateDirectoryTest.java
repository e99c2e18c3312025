package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.endpoint.Sdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;

class StateDirectoryTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/test";

  @TempDir
  private Path directory;

  @Test
  void bringsBackWhatWasThere() {
    String version = with(client -> {
      client.createActivity(r -> r.name("kept")).join();
      String gone = client.createActivity(r -> r.name("gone")).join().activityArn();
      client.deleteActivity(r -> r.activityArn(gone)).join();
      String machine = client
          .createStateMachine(
              r -> r.name("orders").roleArn(ROLE).definition(passing(1)).publish(true))
          .join()
          .stateMachineVersionArn();
      client
          .updateStateMachine(
              r -> r.stateMachineArn(machine.replaceFirst(":1$", "")).definition(passing(2)))
          .join();
      return machine;
    });

    assertThat(run(version)).isEqualTo("1");
    assertThat(run(version.replaceFirst(":1$", ""))).isEqualTo("2");
    assertThat(activities()).containsExactly("kept");
  }

  @Test
  void leavesOutACallThatWasCutOff() throws IOException {
    with(client -> client.createActivity(r -> r.name("kept")).join());
    Files.writeString(
        directory.resolve("calls.jsonl"), "\n{\"operation\": \"Cre", StandardOpenOption.APPEND);

    with(client -> client.createActivity(r -> r.name("new")).join());

    assertThat(activities()).containsExactlyInAnyOrder("kept", "new");
  }

  @Test
  void refusesAFileOfSomethingElse() throws IOException {
    Files.writeString(directory.resolve("calls.jsonl"), "[]");

    assertThatThrownBy(
            () -> LocalStepFunctions.builder().stateDirectory(directory).start())
        .hasMessageContaining("is no journal of the engine; choose another directory");
  }

  @Test
  void isOfOneEngineAtATime() {
    try (LocalStepFunctions first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Another engine keeps its state in " + directory
              + "; stop it, or choose another directory");
      assertThat(first.endpoint()).isNotNull();
    }

    assertThat(activities()).isEmpty();
  }

  @Test
  void isFreeAgainAfterAStartThatFailed() throws IOException {
    Path file = directory.resolve("executions.jsonl");
    Files.writeString(file, "[]");
    assertThatThrownBy(this::start).isInstanceOf(IllegalArgumentException.class);
    Files.delete(file);

    assertThat(activities()).isEmpty();
  }

  private List<String> activities() {
    return with(client -> client.listActivities().join().activities().stream()
        .map(ActivityListItem::name)
        .toList());
  }

  private String run(String machine) {
    try (LocalStepFunctions local = start()) {
      return local
          .startExecution(machine, "{}")
          .await(Duration.ofSeconds(20))
          .output()
          .orElseThrow();
    }
  }

  private <T> T with(Function<SfnAsyncClient, T> calls) {
    try (LocalStepFunctions local = start();
        SfnAsyncClient client = Sdk.stepFunctions(local.endpoint())) {
      return calls.apply(client);
    }
  }

  private LocalStepFunctions start() {
    return LocalStepFunctions.builder().stateDirectory(directory).start();
  }

  private static String passing(int result) {
    return States.only("'Type': 'Pass', 'Result': " + result);
  }
}
