package dev.stepworker.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a closed set of words; case does not matter. */
record ChoiceFormat<E extends Enum<E>>(Class<E> choices) implements ValueFormat<E> {
  @Override
  public E parse(String text) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be " + describe()));
  }

  @Override
  public String describe() {
    return Arrays.stream(choices.getEnumConstants())
        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
