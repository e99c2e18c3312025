package dev.stepworker.local.tasks;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.VirtualTimeLoop;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskTokensTest {
  private final VirtualTimeLoop loop =
      VirtualTimeLoop.start(Instant.parse("2030-01-01T00:00:00Z"), "tokens-test");
  private final TaskTokens tokens = new TaskTokens(loop, new TokenMint(7));

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void givesEachTaskATokenOfItsOwn() {
    assertThat(IntStream.range(0, 1000)
            .mapToObj(i -> tokens.register(RecordedTask.of("1")))
            .distinct())
        .hasSize(1000);
  }

  @Test
  void completesATaskOnce() {
    RecordedTask task = RecordedTask.of("1");
    String token = tokens.register(task);

    tokens.succeed(token, "{\"a\":1}");

    assertThat(task.told()).containsExactly("succeeded with {\"a\":1}");
    assertThatThrownBy(() -> tokens.succeed(token, "{\"a\":1}"))
        .isInstanceOf(ServiceError.class)
        .hasMessage("TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'");
    assertThat(tokens.size()).isZero();
  }

  @Test
  void failsATask() {
    RecordedTask task = RecordedTask.of("1");

    tokens.fail(tokens.register(task), "Payment.Declined", null);

    assertThat(task.told()).containsExactly("failed with Payment.Declined, null");
  }

  @Test
  void keepsATaskOpenAfterAnInvalidOutput() {
    RecordedTask task = RecordedTask.of("1");
    String token = tokens.register(task);

    assertThatThrownBy(() -> tokens.succeed(token, "{\"a\":"))
        .hasMessage("InvalidOutput: Invalid Output: 'Output is no JSON text'");
    assertThatThrownBy(() -> tokens.succeed(token, "1 2")).hasMessageStartingWith("InvalidOutput");
    tokens.succeed(token, "1");

    assertThat(task.told()).containsExactly("succeeded with 1");
  }

  @Test
  void measuresOutputInBytes() {
    String token = tokens.register(RecordedTask.of("1"));

    assertThatThrownBy(() -> tokens.succeed(token, "\"" + "ü".repeat(131_072) + "\""))
        .hasMessage(
            "InvalidOutput: Invalid Output: 'Output has 262146 bytes; must have at most 262144'");
    tokens.succeed(token, "\"" + "ü".repeat(131_071) + "\"");
    assertThat(tokens.size()).isZero();
  }

  @Test
  void tellsStrangeTokensApart() {
    String ofAnotherEngine = new TaskTokens(loop, new TokenMint(8)).register(RecordedTask.of("1"));

    assertThatThrownBy(() -> tokens.heartbeat(ofAnotherEngine))
        .hasMessageStartingWith("TaskDoesNotExist: ");
    assertThatThrownBy(() -> tokens.heartbeat("guessed"))
        .hasMessage("InvalidToken: Invalid Token: 'Invalid token'");
    assertThatThrownBy(() -> tokens.heartbeat(ofAnotherEngine.replaceFirst("..$", "AA")))
        .hasMessageStartingWith("InvalidToken: ");
  }

  @Test
  void timesATaskOutFromTheStartOfItsClocks() {
    RecordedTask task = new RecordedTask("1", TaskClocks.none().timeout(ofSeconds(10)));
    String token = tokens.register(task);
    loop.advance(ofSeconds(100));
    onLoop(() -> tokens.startClocks(token));

    loop.advance(ofSeconds(9));
    assertThat(task.told()).isEmpty();

    loop.advance(ofSeconds(1));
    assertThat(task.told()).containsExactly("timed out by TIMEOUT");
  }

  @Test
  void aHeartbeatResetsOnlyTheHeartbeatClock() {
    RecordedTask task =
        new RecordedTask("1", TaskClocks.none().timeout(ofSeconds(10)).heartbeat(ofSeconds(4)));
    String token = tokens.register(task);
    onLoop(() -> tokens.startClocks(token));

    for (int i = 0; i < 3; i++) {
      loop.advance(ofSeconds(3));
      onLoop(() -> tokens.heartbeat(token));
    }
    loop.advance(ofSeconds(1));

    assertThat(task.told()).endsWith("heartbeat", "timed out by TIMEOUT");
  }

  @Test
  void missesAHeartbeat() {
    RecordedTask task = new RecordedTask("1", TaskClocks.none().heartbeat(ofSeconds(4)));
    String token = tokens.register(task);
    onLoop(() -> tokens.startClocks(token));

    loop.advance(ofSeconds(4));

    assertThat(task.told()).containsExactly("timed out by HEARTBEAT");
  }

  @Test
  void stopsTheClocksOfACompletedTask() {
    RecordedTask task = new RecordedTask("1", TaskClocks.none().timeout(ofSeconds(10)));
    String token = tokens.register(task);
    onLoop(() -> tokens.startClocks(token));
    onLoop(() -> tokens.succeed(token, "{}"));

    loop.advance(ofSeconds(20));

    assertThat(task.told()).containsExactly("succeeded with {}");
  }

  private void onLoop(Runnable action) {
    CompletableFuture.runAsync(action, loop).join();
  }
}
