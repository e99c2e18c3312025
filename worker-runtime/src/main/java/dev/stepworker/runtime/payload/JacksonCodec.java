package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stepworker.api.spi.PayloadCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Jackson as the codec. By default: records, beans, {@code java.time} as ISO 8601 text,
 * {@code Optional}; members that a type does not know are ignored, since states pass on more than
 * one task needs. No type information is read from the payload. Thread-safe.
 */
public final class JacksonCodec implements PayloadCodec {
  private final JsonMapper mapper;
  private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();
  private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

  private JacksonCodec(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** The codec that a worker has when none is set. */
  public static JacksonCodec create() {
    return with(JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .build());
  }

  /**
   * A codec of the user's own making.
   *
   * @param mapper not changed afterwards
   */
  public static JacksonCodec with(JsonMapper mapper) {
    return new JacksonCodec(mapper);
  }

  @Override
  public @Nullable Object decode(String json, Type type) {
    try {
      return reader(type).readValue(json);
    } catch (IOException e) {
      throw unreadable(e, type);
    }
  }

  /** Reads a value that is parsed already. */
  public @Nullable Object decode(JsonNode value, Type type) {
    try {
      return reader(type).readValue(value);
    } catch (IOException e) {
      throw unreadable(e, type);
    }
  }

  @Override
  public String encode(@Nullable Object value, Type type) {
    try {
      return writer(value == null ? Object.class : type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new PayloadException("Output of type " + type.getTypeName()
          + " cannot be written as JSON" + place(e) + ": " + e.getClass().getSimpleName());
    }
  }

  private ObjectReader reader(Type type) {
    return readers.computeIfAbsent(type, t -> mapper.readerFor(mapper.constructType(t)));
  }

  private ObjectWriter writer(Type type) {
    return writers.computeIfAbsent(type, t -> mapper.writerFor(mapper.constructType(t)));
  }

  private static PayloadException unreadable(IOException failure, Type type) {
    return new PayloadException("Input does not fit " + type.getTypeName() + place(failure)
        + expected(failure) + ": " + failure.getClass().getSimpleName());
  }

  private static String place(Exception failure) {
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return " at " + PathText.of(mapping.getPath());
    }
    return "";
  }

  private static String expected(IOException failure) {
    if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return ", where " + mismatch.getTargetType().getSimpleName() + " is expected";
    }
    return "";
  }
}
