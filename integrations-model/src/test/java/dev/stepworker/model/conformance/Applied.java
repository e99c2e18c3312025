package dev.stepworker.model.conformance;

import java.util.function.UnaryOperator;

/** An immutable value to which settings are applied one after the other. */
final class Applied<T> {
  private T value;

  Applied(T value) {
    this.value = value;
  }

  void apply(UnaryOperator<T> setting) {
    value = setting.apply(value);
  }

  T get() {
    return value;
  }
}
