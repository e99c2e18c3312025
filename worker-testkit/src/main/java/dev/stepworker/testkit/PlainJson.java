package dev.stepworker.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepworker.runtime.payload.JacksonCodec;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the test's types into plain maps, lists and values and back, the way the workers write and
 * read them. Thread-safe.
 */
final class PlainJson {
  private final ObjectMapper mapper = new ObjectMapper();
  private final JacksonCodec codec;

  PlainJson(JacksonCodec codec) {
    this.codec = codec;
  }

  <T> T read(@Nullable Object plain, Class<T> type) {
    JsonNode tree = mapper.valueToTree(plain);
    return type.cast(Objects.requireNonNull(codec.decode(tree, type)));
  }

  @Nullable Object parsed(String text) {
    try {
      return mapper.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Object plain(@Nullable Object typed) {
    if (typed == null) {
      return null;
    }
    return parsed(codec.encode(typed, typed.getClass()));
  }
}
