package dev.stepworker.model.check;

import java.util.List;
import java.util.stream.Stream;

/** Finds the places of a JSONata state that are evaluated. */
final class Expressions {
  private static final List<String> FIELDS = List.of(
      "Arguments",
      "Output",
      "Assign",
      "Credentials",
      "Items",
      "ItemSelector",
      "ItemReader",
      "ItemBatcher",
      "ResultWriter",
      "Error",
      "Cause",
      "Condition",
      "Seconds",
      "Timestamp",
      "TimeoutSeconds",
      "HeartbeatSeconds",
      "MaxConcurrency",
      "ToleratedFailureCount",
      "ToleratedFailurePercentage");

  private Expressions() {}

  /** Every text, at any depth, that is an expression. */
  static Stream<Place> of(StateView state) {
    return texts(state).filter(text -> Jsonata.isExpression(text.text()));
  }

  /** Every text, at any depth, that may be an expression. */
  static Stream<Place> texts(StateView state) {
    return Stream.of(Stream.of(state.place()), state.choices().stream(), state.catchers().stream())
        .flatMap(each -> each)
        .flatMap(Expressions::in);
  }

  /** Every text of a state, rule or catcher that may be an expression. */
  static Stream<Place> in(Place owner) {
    return FIELDS.stream()
        .flatMap(field -> owner.find(field).stream())
        .flatMap(Expressions::leaves);
  }

  private static Stream<Place> leaves(Place part) {
    return part.isText() ? Stream.of(part) : part.inner().stream().flatMap(Expressions::leaves);
  }
}
