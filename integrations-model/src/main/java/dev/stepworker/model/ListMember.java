package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds a list of scalars.
 *
 * @param <T> the type of an element
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class ListMember<T> extends Field {
  private final Kind<T> kind;
  private final Rule<List<?>> rule;
  private @Nullable List<Value<T>> elements;

  ListMember(Structure owner, String name, Kind<T> kind, Rule<List<?>> rule) {
    super(owner, name);
    this.kind = kind;
    this.rule = rule;
  }

  /** Sets the whole list. */
  @SafeVarargs
  public final void set(T... literals) {
    set(List.of());
    for (T literal : literals) {
      add(literal);
    }
  }

  /** Sets the whole list; an empty one is rendered, too. */
  public void set(List<T> literals) {
    replace();
    elements = new ArrayList<>();
    literals.forEach(literal -> add(Value.of(literal)));
  }

  /** Takes the whole list from an expression. */
  public void set(Value<List<T>> value) {
    if (value instanceof Literal<List<T>> literal) {
      set(literal.value());
    } else {
      replaceBy(value);
    }
  }

  /** Adds one element. */
  public void add(T literal) {
    add(Value.of(literal));
  }

  /**
   * Adds one element. A JSONPath expression is refused, because the language has none in lists: set
   * the whole list to {@code Intrinsics.array(...)} instead.
   */
  public void add(Value<T> element) {
    extend();
    if (elements == null) {
      elements = new ArrayList<>();
    }
    elements.add(element);
  }

  /** The elements that are literals; empty if the list is an expression or not set. */
  List<T> literals() {
    List<T> literals = new ArrayList<>();
    for (Value<T> element : elements()) {
      if (element instanceof Literal<T> literal) {
        literals.add(literal.value());
      }
    }
    return literals;
  }

  @Override
  boolean hasContent() {
    return elements != null;
  }

  @Override
  void clearContent() {
    elements = null;
  }

  @Override
  void checkContent(Problems here) {
    rule.check(elements(), () -> "a list of " + elements().size(), here);
    for (int i = 0; i < elements().size(); i++) {
      Problems at = here.in("[" + i + "]");
      kind.check(elements().get(i), at);
      DocumentList.refusePath(elements().get(i), at);
    }
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    for (int i = 0; i < elements().size(); i++) {
      visitor.visit(path + "[" + i + "]", elements().get(i));
    }
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    ArrayNode list = parent.putArray(name());
    elements().forEach(element -> list.add(rendering.alone(element, kind.form())));
  }

  private List<Value<T>> elements() {
    return Optional.ofNullable(elements).orElse(List.of());
  }
}
