package dev.stepworker.runtime.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.Rig;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The output is too long, or not what the service takes: the task must not wait for its timeout.
 */
class UnreportableOutputTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final int MOST_BYTES = 262_144;
  private static final int QUOTES = 2;

  private final Rig rig = Rig.start();
  private final SettledReports reports = new SettledReports();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ä", "€", "😀"})
  void isSentUpToTheLastByte(String letter) {
    EndpointTask task = run(textOf(letter, MOST_BYTES));

    assertThat(reports.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ä", "€", "😀"})
  void isANamedFailureFromTheNextByteOn(String letter) {
    EndpointTask task = run(textOf(letter, MOST_BYTES) + "a");

    assertThat(reports.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.error()).contains(TaskError.OUTPUT_TOO_LARGE);
    assertThat(task.cause().orElseThrow()).startsWith("Output has 262145 bytes");
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isZero();
  }

  @Test
  void survivesHalfOfACharacter() {
    EndpointTask task = run("half: \uD83D");

    assertThat(reports.next()).isIn(CompletionResult.ACCEPTED, CompletionResult.REJECTED_OUTPUT);
    assertThat(task.status().isEnded()).isTrue();
  }

  @Test
  void isANamedFailureWhenTheServiceDoesNotTakeIt() {
    rig.endpoint()
        .faults()
        .inject(Fault.error("InvalidOutput", "Invalid output").on("SendTaskSuccess"));

    EndpointTask task = run("done");

    assertThat(reports.next()).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.error()).contains(TaskError.INVALID_OUTPUT);
  }

  @Test
  void isANamedFailureWhenItCannotBeWritten() {
    EndpointTask task = run(new Object());

    assertThat(reports.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.error()).contains(TaskError.INVALID_OUTPUT);
  }

  /** A text whose JSON has exactly so many bytes. */
  private static String textOf(String letter, int bytes) {
    int each = letter.getBytes(StandardCharsets.UTF_8).length;
    int room = bytes - QUOTES;
    return "a".repeat(room % each) + letter.repeat(room / each);
  }

  private EndpointTask run(Object output) {
    rig.start(rig.worker("w").intercept(reports).activity(WORK, (input, task) -> output));
    return rig.schedule("work", TaskSpec.ofInput("{}"));
  }
}
