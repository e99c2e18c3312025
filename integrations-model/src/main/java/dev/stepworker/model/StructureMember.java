package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds an object with fields of its own.
 *
 * @param <S> the type of the object
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class StructureMember<S extends Structure> extends Field {
  private final Supplier<S> blank;
  private @Nullable S structure;
  private boolean always;

  StructureMember(Structure owner, String name, Supplier<S> blank) {
    super(owner, name);
    this.blank = blank;
  }

  /** Sets the object: the lambda fills in its fields. */
  public void set(Consumer<? super S> spec) {
    replace();
    structure = Structure.filled(blank, spec);
  }

  void renderAlways() {
    always = true;
  }

  Optional<S> structure() {
    return Optional.ofNullable(structure);
  }

  @Override
  boolean hasContent() {
    return structure != null;
  }

  @Override
  boolean hasDefault() {
    return always;
  }

  @Override
  void clearContent() {
    structure = null;
  }

  @Override
  void checkContent(Problems here) {
    structure().ifPresent(s -> s.check(here));
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    structure().ifPresent(s -> s.visit(path, visitor));
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    parent.set(name(), structure().orElseGet(blank).render(rendering));
  }
}
