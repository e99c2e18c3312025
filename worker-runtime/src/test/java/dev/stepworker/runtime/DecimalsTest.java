package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.payload.FilePayloadStore;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number reads the same whichever way the input came. */
class DecimalsTest {
  record Numbers(BigDecimal amount, BigDecimal price, double weight, float share, Object any) {}

  private static final TaskType<Numbers, String> WORK =
      TaskType.of("work", Numbers.class, String.class);
  private static final String NUMBERS = "{\"amount\":1234567890123456.78,\"price\":10.00,"
      + "\"weight\":0.1,\"share\":0.3,\"any\":2.50";
  private static final String PLAIN = NUMBERS + "}";
  private static final String READ = "\"1234567890123456.78 10.00 0.1 0.3 2.5 of Double\"";

  private final Rig rig = Rig.start();

  @TempDir
  private Path directory;

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void comeAsTheyWereWritten() {
    assertThat(run(PLAIN)).isEqualTo(READ);
  }

  @Test
  void comeAsTheyWereWrittenBesideAContext() {
    assertThat(run(NUMBERS + ",\"_context\":{\"state\":\"S\"}}")).isEqualTo(READ);
  }

  @Test
  void comeAsTheyWereWrittenFromTheStore() {
    String stored =
        new FilePayloadStore(directory).put("t", PLAIN.getBytes(StandardCharsets.UTF_8));

    assertThat(run("{\"_payload\":\"" + stored + "\"}")).isEqualTo(READ);
  }

  @Test
  void comeAsTheyWereWrittenInAMessage() {
    assertThat(receive("{\"taskToken\":\"TOKEN\",\"input\":" + PLAIN + "}")).isEqualTo(READ);
  }

  @Test
  void comeAsTheyWereWrittenThroughATopic() {
    String message = (NUMBERS + ",\"taskToken\":\"TOKEN\"}").replace("\"", "\\\"");

    assertThat(receive(
            "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":\"" + message + "\"}"))
        .isEqualTo(READ);
  }

  private String run(String input) {
    rig.start(rig.worker("w")
        .payloads(new FilePayloadStore(directory))
        .activity(WORK, (numbers, task) -> text(numbers)));
    return Soon.ended(rig.schedule("work", TaskSpec.ofInput(input))).output().orElseThrow();
  }

  private String receive(String body) {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.start(rig.worker("w").queue(queue, WORK, (numbers, task) -> text(numbers)));
    EndpointTask task = rig.endpoint().openCallback(TaskSpec.ofInput("{}"));
    rig.send(queue, body.replace("TOKEN", task.token().orElseThrow()));
    return Soon.ended(task).output().orElseThrow();
  }

  private static String text(Numbers numbers) {
    return numbers.amount().toPlainString() + " " + numbers.price() + " " + numbers.weight() + " "
        + numbers.share() + " " + numbers.any() + " of "
        + numbers.any().getClass().getSimpleName();
  }
}
