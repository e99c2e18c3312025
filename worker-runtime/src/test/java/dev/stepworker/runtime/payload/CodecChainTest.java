package dev.stepworker.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A codec around a codec: compression here, encryption likewise. */
class CodecChainTest {
  private static final TaskType<String, String> WORK =
      TaskType.of("work", String.class, String.class);
  private static final String LONG = "a".repeat(400_000);

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  // tag::codec[]
  /** Compresses what another codec writes; the payload stays one JSON value, a text. */
  record CompressingCodec(PayloadCodec inner) implements PayloadCodec {
    @Override
    public @Nullable Object decode(String json, Type type) {
      return inner.decode(decompressed(json.substring(1, json.length() - 1)), type);
    }

    @Override
    public String encode(@Nullable Object value, Type type) {
      return '"' + compressed(inner.encode(value, type)) + '"';
    }
  }
  // end::codec[]

  @Test
  void compressesOutputsAndReadsCompressedInputs() {
    PayloadCodec codec = new CompressingCodec(JacksonCodec.create());
    rig.start(rig.worker("w").codec(codec).activity(WORK, (input, task) -> input + "!"));

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput(codec.encode(LONG, String.class)));
    String output = Soon.ended(task).output().orElseThrow();

    assertThat(output).hasSizeLessThan(2_000);
    assertThat(codec.decode(output, String.class)).isEqualTo(LONG + "!");
  }

  @Test
  void readsACompressedInputBesideTheContext() {
    PayloadCodec codec = new CompressingCodec(JacksonCodec.create());
    rig.start(rig.worker("w")
        .codec(codec)
        .activity(WORK, (input, task) -> input + task.stateName().orElse("")));

    EndpointTask task = rig.schedule(
        "work",
        TaskSpec.ofInput(
            "{\"_context\":{\"state\":\"S\"},\"input\":" + codec.encode("x", String.class) + "}"));

    assertThat(codec.decode(Soon.ended(task).output().orElseThrow(), String.class))
        .isEqualTo("xS");
  }

  private static String compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String decompressed(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
