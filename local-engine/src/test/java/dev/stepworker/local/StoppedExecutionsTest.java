package dev.stepworker.local;

import static dev.stepworker.local.DirectoryEngines.createMachine;
import static dev.stepworker.local.DirectoryEngines.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;

/** Executions that ran when their engine was killed: what a copy of its directory holds then. */
class StoppedExecutionsTest {
  private static final String ACTIVITY = "arn:aws:states:us-east-1:000000000000:activity:charge";

  @TempDir
  private Path directory;

  @TempDir
  private Path copy;

  private DirectoryEngines after;

  @BeforeEach
  void useTheCopy() {
    after = new DirectoryEngines(copy);
  }

  @Test
  void areAbortedWithTheirHistoryUpToThere() {
    ToldExecution before = killed().told();

    ToldExecution told = after.told(before.arn());

    assertThat(told.execution())
        .containsEntry("status", "ABORTED")
        .containsEntry("error", "Local.EngineStopped")
        .containsEntry(
            "cause",
            "The local engine was stopped while the execution ran, and does not resume it; start"
                + " it again under another name")
        .containsKey("stopDate");
    assertThat(told.machine()).isEqualTo(before.machine());
    int last = before.events().size();
    assertThat(told.events()).startsWith(before.events().toArray(HistoryEvent[]::new));
    assertThat(told.events().subList(last, told.events().size()))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.type()).isEqualTo(HistoryEventType.EXECUTION_ABORTED);
          assertThat(e.id()).isEqualTo(last + 1L);
          assertThat(e.executionAbortedEventDetails().error()).isEqualTo("Local.EngineStopped");
        });
    assertThat(after.told(before.arn())).isEqualTo(told);
  }

  @Test
  void areAbortedByACleanStopToo() {
    DirectoryEngines engines = new DirectoryEngines(directory);
    String arn = engines.with((local, client) -> waiting(client).arn());

    assertThat(engines.told(arn).status()).isEqualTo("ABORTED");
  }

  @Test
  void leaveNoTokenThatCouldAnswerAnotherTask() {
    Waiting old = killed();

    after.with((local, client) -> {
      assertThatThrownBy(() ->
              client.sendTaskSuccess(r -> r.taskToken(old.token()).output("{}")).join())
          .hasCauseInstanceOf(TaskDoesNotExistException.class);
      start(client, old.machine(), "second");
      assertThat(token(client)).isNotEqualTo(old.token());
      assertThatThrownBy(() ->
              client.sendTaskSuccess(r -> r.taskToken(old.token()).output("{}")).join())
          .hasCauseInstanceOf(TaskDoesNotExistException.class);
      return local;
    });
  }

  @Test
  void keepTheirNamesAndCanNeitherBeStoppedNorRunOn() {
    Waiting old = killed();
    ToldExecution told = after.told(old.arn());

    after.with((local, client) -> {
      assertThatThrownBy(() -> start(client, old.machine(), "first"))
          .hasCauseInstanceOf(ExecutionAlreadyExistsException.class);
      client.stopExecution(r -> r.executionArn(old.arn())).join();
      local.advance(Duration.ofDays(1));
      assertThat(ToldExecution.of(client, old.arn())).isEqualTo(told);
      return local;
    });
  }

  @Test
  void areLeftOutIfTheyWereKilledBeforeTheirFirstEvent() throws IOException {
    Waiting old = killed();
    Path file = copy.resolve("executions.jsonl");
    List<String> lines = Files.readAllLines(file);
    int start = lines.indexOf(
        lines.stream().filter(line -> line.startsWith("{\"start\"")).findFirst().orElseThrow());
    Files.write(file, lines.subList(0, start + 1));

    assertThat(after.listed(old.machine())).isEmpty();
    after.with((local, client) -> start(client, old.machine(), "first"));
    assertThat(after.listed(old.machine())).containsExactly("first");
  }

  private Waiting killed() {
    return new DirectoryEngines(directory).with((local, client) -> {
      Waiting waiting = waiting(client);
      for (String file : List.of("calls.jsonl", "executions.jsonl")) {
        copy(file);
      }
      return waiting;
    });
  }

  private void copy(String file) {
    try {
      Files.copy(directory.resolve(file), copy.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Waiting waiting(SfnAsyncClient client) {
    client.createActivity(r -> r.name("charge")).join();
    String definition = States.only("'Type': 'Task', 'Resource': '" + ACTIVITY + "'");
    String machine = createMachine(client, "orders", definition);
    String arn = start(client, machine, "first");
    String token = token(client);
    return new Waiting(machine, token, ToldExecution.of(client, arn));
  }

  private static String token(SfnAsyncClient client) {
    return client.getActivityTask(r -> r.activityArn(ACTIVITY)).join().taskToken();
  }

  /** An execution that waits for the answer to its task. */
  private record Waiting(String machine, String token, ToldExecution told) {
    String arn() {
      return told.arn();
    }
  }
}
