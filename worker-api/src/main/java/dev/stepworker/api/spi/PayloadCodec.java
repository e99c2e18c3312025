package dev.stepworker.api.spi;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON into the values that handlers take and return, and back. An exception from
 * {@link #decode} fails the task as {@code StepWorker.InvalidInput}, one from {@link #encode} as
 * {@code StepWorker.InvalidOutput}.
 *
 * <p>Thread-safe. Its exceptions must not repeat the payload.
 */
public interface PayloadCodec {
  /**
   * Reads a value.
   *
   * @param json one JSON value
   * @param type as the {@code TaskType} names it, generics included
   */
  @Nullable Object decode(String json, Type type);

  /**
   * Writes a value as one JSON value.
   *
   * @param type as the {@code TaskType} names it, generics included
   */
  String encode(@Nullable Object value, Type type);
}
