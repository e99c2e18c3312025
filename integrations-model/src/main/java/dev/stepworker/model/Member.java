package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds one scalar: a text, number, flag, duration, size or constant.
 *
 * @param <T> the type of its literals
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class Member<T> extends Field {
  private final Kind<T> kind;
  private @Nullable Value<T> value;
  private @Nullable Value<T> fallback;

  Member(Structure owner, String name, Kind<T> kind) {
    super(owner, name);
    this.kind = kind;
  }

  /** Sets a literal; one that breaks a rule of the field is reported when the lambda ends. */
  public void set(T literal) {
    set(Value.of(literal));
  }

  /** Sets a value that may be shared with other fields. */
  public void set(Value<T> value) {
    if (value instanceof Expression<T>) {
      replaceBy(value);
    } else {
      replace();
      this.value = value;
    }
  }

  void fallBackTo(Value<T> value) {
    fallback = value;
  }

  /** The literal that is rendered; empty for an expression, and for a value that is derived. */
  Optional<T> literal() {
    Value<T> rendered = isSet() ? value : fallback;
    return rendered instanceof Literal<T> literal ? Optional.of(literal.value()) : Optional.empty();
  }

  /** The literal or expression that was set; empty if nothing was. */
  Optional<Value<?>> value() {
    return expression().or(() -> Optional.ofNullable(value));
  }

  /** The literal that is rendered in an environment; empty for an expression. */
  Optional<T> literal(AwsEnvironment environment) {
    return value instanceof Derived<T> derived
        ? Optional.of(derived.resolve().apply(environment))
        : literal();
  }

  @Override
  boolean hasContent() {
    return value != null;
  }

  @Override
  boolean hasDefault() {
    return fallback != null;
  }

  @Override
  void clearContent() {
    value = null;
  }

  @Override
  void checkContent(Problems here) {
    if (value != null) {
      kind.check(value, here);
    }
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    if (value != null) {
      visitor.visit(path, value);
    }
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    if (value != null) {
      rendering.put(parent, name(), value, kind.form());
    } else if (fallback != null) {
      rendering.put(parent, name(), fallback, kind.form());
    }
  }
}
