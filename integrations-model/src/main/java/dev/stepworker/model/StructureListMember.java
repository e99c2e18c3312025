package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a list of objects with fields of their own.
 *
 * @param <S> the type of an object
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class StructureListMember<S extends Structure> extends Field {
  private final Supplier<S> blank;
  private final Rule<List<?>> rule;
  private @Nullable List<S> structures;

  StructureListMember(Structure owner, String name, Supplier<S> blank, Rule<List<?>> rule) {
    super(owner, name);
    this.blank = blank;
    this.rule = rule;
  }

  /** Adds one object: the lambda fills in its fields. */
  public void add(Consumer<? super S> spec) {
    extend();
    if (structures == null) {
      structures = new ArrayList<>();
    }
    structures.add(Structure.filled(blank, spec));
  }

  /** Sets a list without elements, which is rendered, too. */
  public void setEmpty() {
    replace();
    structures = new ArrayList<>();
  }

  /** Takes the whole list from an expression, such as {@code Intrinsics.array(...)}. */
  public void set(Value<List<S>> expression) {
    replaceBy(expression);
  }

  List<S> structures() {
    return Optional.ofNullable(structures).orElse(List.of());
  }

  @Override
  boolean hasContent() {
    return structures != null;
  }

  @Override
  void clearContent() {
    structures = null;
  }

  @Override
  void checkContent(Problems here) {
    rule.check(structures(), () -> "a list of " + structures().size(), here);
    for (int i = 0; i < structures().size(); i++) {
      structures().get(i).check(here.in("[" + i + "]"));
    }
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    for (int i = 0; i < structures().size(); i++) {
      structures().get(i).visit(path + "[" + i + "]", visitor);
    }
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    ArrayNode list = parent.putArray(name());
    structures().forEach(structure -> list.add(structure.render(rendering)));
  }
}
