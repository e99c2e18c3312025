package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a request: what every kind of member has in common.
 *
 * <p>Setting a field again replaces what it was set to. Confined to the thread that runs the lambda
 * which fills the request in; closed when the lambda ends.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public abstract class Field {
  private final Structure owner;
  private final String name;
  private boolean required;
  private boolean rendered = true;
  private boolean namedForPaths;
  private @Nullable Expression<?> whole;

  Field(Structure owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /**
   * Takes the value from the state's input ({@code $.order.id}), the context object
   * ({@code $$.Execution.Id}) or an intrinsic function. For JSONPath states; a path that is none is
   * reported when the lambda ends.
   */
  public final void path(String path) {
    replaceBy(Value.path(path));
  }

  /** Takes the value from a workflow variable, such as {@code order.id}. For JSONPath states. */
  public final void variable(String name) {
    replaceBy(Value.ofVariable(name));
  }

  /**
   * Takes the value from a JSONata expression such as {@code $states.input.delay}. For JSONata
   * states.
   */
  public final void jsonata(String expression) {
    replaceBy(Value.jsonata(expression));
  }

  /** Whether anything was given. */
  public final boolean isSet() {
    return whole != null || hasContent();
  }

  abstract boolean hasContent();

  abstract void clearContent();

  abstract void checkContent(Problems here);

  abstract void visitContent(String path, ValueVisitor visitor);

  abstract void renderContent(ObjectNode parent, Rendering rendering);

  /** Whether the field is rendered though nobody set it. */
  boolean hasDefault() {
    return false;
  }

  final String name() {
    return name;
  }

  final void require() {
    required = true;
  }

  final void keepOut() {
    rendered = false;
  }

  final boolean isExpression() {
    return whole != null;
  }

  final Optional<Value<?>> expression() {
    return Optional.ofNullable(whole);
  }

  /** Renders a path into the field with {@code Path} behind its name, and takes no other. */
  final void nameForPaths() {
    namedForPaths = true;
  }

  /** Makes way for new content. */
  final void replace() {
    owner.requireOpen(name);
    whole = null;
    clearContent();
  }

  /** Takes an expression for the whole field. */
  void replaceBy(Value<?> expression) {
    replace();
    if (!(expression instanceof Expression<?> known)) {
      throw new IllegalArgumentException(
          name + " takes a path or another expression here; give literals one by one");
    }
    whole = known;
  }

  /** Makes sure that content may be added to what there is. */
  final void extend() {
    owner.requireOpen(name);
    whole = null;
  }

  final void check(Problems parent) {
    if (whole != null) {
      problemOf(whole).ifPresent(text -> parent.add(name, text));
    } else if (hasContent()) {
      checkContent(parent.in(name));
    } else if (required) {
      parent.add(name, "is missing; set it");
    }
  }

  final void visit(String parent, ValueVisitor visitor) {
    if (!rendered) {
      return;
    }
    String path = Problems.join(parent, name);
    if (whole != null) {
      visitor.visit(path, whole);
    } else {
      visitContent(path, visitor);
    }
  }

  final void render(ObjectNode parent, Rendering rendering) {
    if (!rendered) {
      return;
    }
    if (whole != null) {
      putWhole(parent, rendering, whole);
    } else if (hasContent() || hasDefault()) {
      renderContent(parent, rendering);
    }
  }

  private Optional<String> problemOf(Expression<?> expression) {
    return namedForPaths
        ? expression.path().flatMap(PathSyntax.REFERENCE::problemOf)
        : expression.problem();
  }

  private <T> void putWhole(ObjectNode parent, Rendering rendering, Expression<T> expression) {
    if (namedForPaths && rendering.language() == QueryLanguage.JSONPATH) {
      parent.set(
          name + "Path",
          rendering.alone(expression, literal -> Json.text(String.valueOf(literal))));
    } else {
      rendering.put(parent, name, expression, literal -> Json.text(String.valueOf(literal)));
    }
  }
}
