package dev.stepworker.local.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text to plain maps, lists and values, and back; thread-safe. */
public final class JsonText {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .build();
  private static final ObjectReader OBJECT =
      MAPPER.readerFor(new TypeReference<Map<String, @Nullable Object>>() {});
  private static final ObjectWriter WRITER = MAPPER.writer();

  private JsonText() {}

  /** Reads an object; empty text is an empty object. */
  static Map<String, @Nullable Object> readObject(byte[] utf8) throws IOException {
    Map<String, @Nullable Object> members = utf8.length == 0 ? Map.of() : OBJECT.readValue(utf8);
    if (members == null) {
      throw new IOException("null is no object");
    }
    return members;
  }

  /** The value as compact UTF-8 text. */
  static byte[] write(Map<String, ? extends @Nullable Object> members) {
    try {
      return WRITER.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An answer holds what is no plain JSON value", e);
    }
  }

  /** The object as compact text. */
  public static String text(Map<String, ? extends @Nullable Object> members) {
    return new String(write(members), StandardCharsets.UTF_8);
  }

  /** Whether the text is one JSON value and nothing else. */
  public static boolean isJson(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
