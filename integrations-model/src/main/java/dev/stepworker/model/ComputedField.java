package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** A field that follows from other fields, and from the environment. */
final class ComputedField extends Field {
  private final Function<AwsEnvironment, Optional<Value<String>>> compute;

  ComputedField(
      Structure owner, String name, Function<AwsEnvironment, Optional<Value<String>>> compute) {
    super(owner, name);
    this.compute = compute;
  }

  @Override
  boolean hasContent() {
    return true;
  }

  @Override
  void clearContent() {
    throw new IllegalStateException(name() + " is computed; it cannot be set");
  }

  @Override
  void checkContent(Problems here) {
    // what it is computed from has been checked
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    // what it is computed from is visited where it was set
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    compute
        .apply(rendering.environment())
        .ifPresent(value -> rendering.put(parent, name(), value, Json::text));
  }
}
