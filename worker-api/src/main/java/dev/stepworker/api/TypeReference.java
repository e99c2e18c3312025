package dev.stepworker.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Captures a generic type that a class literal cannot say: {@code new TypeReference<List<Order>>()
 * {}}. Immutable and thread-safe.
 *
 * @param <T> the captured type
 */
public abstract class TypeReference<T> {
  private final Type type;

  /**
   * Reads the type argument of the anonymous subclass.
   *
   * @throws IllegalStateException if the subclass names no type argument
   */
  protected TypeReference() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType generic)) {
      throw new IllegalStateException(
          "TypeReference has no type argument; write new TypeReference<List<Order>>() {}");
    }
    this.type = generic.getActualTypeArguments()[0];
  }

  public final Type type() {
    return type;
  }

  @Override
  public final String toString() {
    return "TypeReference[" + type.getTypeName() + "]";
  }
}
