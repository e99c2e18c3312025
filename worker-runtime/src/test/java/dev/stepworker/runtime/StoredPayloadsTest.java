package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.PayloadStore;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.payload.FilePayloadStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPayloadsTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LONG = "ä".repeat(200_000);

  private final Rig rig = Rig.start();

  @TempDir
  private Path directory;

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void carryAnOutputThatIsTooLong() throws IOException {
    String output = run("{}", new FilePayloadStore(directory), LONG).output().orElseThrow();

    assertThat(output).startsWith("{\"_payload\":\"file:").hasSizeLessThan(200);
    assertThat(Files.size(files().get(0))).isEqualTo(400_002);
  }

  @Test
  void leaveAnOutputAloneThatFits() {
    EndpointTask task = run("{}", new FilePayloadStore(directory), "short");

    assertThat(task.output()).contains("\"short\"");
    assertThat(files()).isEmpty();
  }

  @Test
  void comeBackAsTheInputOfTheNextTask() {
    FilePayloadStore store = new FilePayloadStore(directory);
    String reference = run("{}", store, LONG).output().orElseThrow();

    EndpointTask next = rig.schedule(
        "echo", TaskSpec.ofInput("{\"id\":1,\"parts\":[{\"text\":" + reference + "}]}"));
    rig.start(rig.worker("w2")
        .payloads(store)
        .activity(
            TaskType.of("echo", JsonNode.class, Integer.class),
            (input, task) ->
                input.at("/parts/0/text").textValue().length() + input.get("id").intValue()));

    assertThat(Soon.ended(next).output()).contains("200001");
  }

  @Test
  void areCounted() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    FilePayloadStore store = new FilePayloadStore(directory);
    rig.start(
        rig.worker("w").meterRegistry(meters).payloads(store).activity(WORK, (in, task) -> in));
    byte[] json = ('"' + LONG + '"').getBytes(StandardCharsets.UTF_8);

    Soon.ended(
        rig.schedule("work", TaskSpec.ofInput("{\"_payload\":\"" + store.put("t", json) + "\"}")));

    assertThat(meters.get("stepworker.payload.offloaded").counters())
        .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1))
        .hasSize(2);
  }

  @Test
  void areNotSearchedForFurtherReferences() throws IOException {
    FilePayloadStore store = new FilePayloadStore(directory);
    String inner = store.put("t", "1".getBytes(StandardCharsets.UTF_8));
    byte[] outer = JSON.writeValueAsBytes(Map.of("_payload", inner));
    String reference = JSON.writeValueAsString(Map.of("_payload", store.put("t", outer)));
    rig.start(rig.worker("w").payloads(store).activity(WORK, (input, task) -> input));

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput(reference));

    assertThat(Soon.ended(task).output()).contains("{\"_payload\":\"" + inner + "\"}");
  }

  @Test
  void refuseAReferenceThatLeadsElsewhere() {
    EndpointTask task =
        run("{\"_payload\":\"file:../../etc/passwd\"}", new FilePayloadStore(directory), "");

    assertThat(task.error()).contains(TaskError.INVALID_INPUT);
    assertThat(task.cause().orElseThrow()).doesNotContain("passwd");
  }

  @Test
  void refuseAPayloadThatWasChanged() throws IOException {
    FilePayloadStore store = new FilePayloadStore(directory);
    String reference = run("{}", store, LONG).output().orElseThrow();
    Files.writeString(files().get(0), "\"forged\"");
    rig.start(rig.worker("w2")
        .payloads(store)
        .activity(TaskType.of("next", Object.class, Object.class), (input, task) -> input));

    EndpointTask next = rig.schedule("next", TaskSpec.ofInput(reference));

    assertThat(Soon.ended(next).error()).contains(TaskError.INVALID_INPUT);
  }

  @Test
  void refuseAnInputOfTooManyReferences() {
    FilePayloadStore store = new FilePayloadStore(directory);
    String one = "{\"_payload\":\"" + store.put("t", new byte[] {'1'}) + "\"}";
    String many =
        IntStream.range(0, 17).mapToObj(i -> one).collect(Collectors.joining(",", "[", "]"));

    assertThat(run(many, store, "").error()).contains(TaskError.INVALID_INPUT);
  }

  @Test
  void failTheTaskByNameWhenTheStoreFails() {
    assertThat(run("{}", new BrokenStore(), LONG).error()).contains(TaskError.PAYLOAD_STORE_FAILED);
    assertThat(Soon.ended(rig.schedule("work", TaskSpec.ofInput("{\"_payload\":\"x\"}")))
            .error())
        .contains(TaskError.PAYLOAD_STORE_FAILED);
  }

  @Test
  void tellTheLogWhyTheStoreFailed() {
    try (CapturedLogs logs = CapturedLogs.start()) {
      run("{}", new BrokenStore(), LONG);

      assertThat(logs.text())
          .contains("WARN dev.stepworker.runtime.task.OutputEncoder")
          .contains("sfn.handler=work")
          .contains("error=java.lang.IllegalStateException message=down")
          .doesNotContain("ää");
    }
  }

  private EndpointTask run(String input, PayloadStore store, Object output) {
    rig.start(rig.worker("w").payloads(store).activity(WORK, (value, task) -> output));
    return Soon.ended(rig.schedule("work", TaskSpec.ofInput(input)));
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class BrokenStore implements PayloadStore {
    @Override
    public String put(String taskId, byte[] json) {
      throw new IllegalStateException("down");
    }

    @Override
    public byte[] get(String reference) {
      throw new IllegalStateException("down");
    }
  }
}
