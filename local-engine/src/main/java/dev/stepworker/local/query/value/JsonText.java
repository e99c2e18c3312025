package dev.stepworker.local.query.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads JSON text; values are {@code Map}, {@code List}, {@code String}, {@code Number},
 * {@code Boolean}, {@code null}.
 */
public final class JsonText {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final ObjectWriter WRITER = MAPPER.writer();
  private static final ObjectReader READER = MAPPER.readerFor(Object.class);
  private static final ObjectReader STRICT_READER = READER
      .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonText() {}

  /**
   * Writes a value without spaces, as failure texts show it.
   *
   * @throws IllegalArgumentException if the value is not a JSON value
   */
  public static String of(@Nullable Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Not a JSON value; pass Map, List, String, Number or Boolean", e);
    }
  }

  /**
   * Reads one JSON document.
   *
   * @return what it stands for; null for the document {@code null}
   * @throws JsonProcessingException if the text is not one JSON document
   */
  public static @Nullable Object parse(String text) throws JsonProcessingException {
    return READER.readValue(text);
  }

  /**
   * Reads one JSON document in which no object has a name twice; numbers with a fraction or an
   * exponent stay exact.
   *
   * @return what it stands for; null for the document {@code null}
   * @throws JsonProcessingException if the text is not one such document
   */
  public static @Nullable Object parseStrictly(String text) throws JsonProcessingException {
    return STRICT_READER.readValue(text);
  }
}
