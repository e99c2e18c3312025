package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that maps names to scalars.
 *
 * @param <T> the type of a literal value
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class MapMember<T> extends Field {
  private final Kind<T> kind;
  private final MapForm form;
  private final Rule<String> keyRule;
  private @Nullable Map<Value<String>, Value<T>> entries;

  MapMember(Structure owner, String name, Kind<T> kind, MapForm form, Rule<String> keyRule) {
    super(owner, name);
    this.kind = kind;
    this.form = form;
    this.keyRule = keyRule;
  }

  /** Sets the whole map; an empty one is rendered, too. */
  public void set(Map<String, T> literals) {
    replace();
    entries = new LinkedHashMap<>();
    literals.forEach(this::put);
  }

  /** Adds one entry. */
  public void put(String key, T literal) {
    put(key, Value.of(literal));
  }

  /** Adds one entry, as a value that may be shared or an expression. */
  public void put(String key, Value<T> value) {
    put(Value.of(key), value);
  }

  /**
   * Adds one entry whose key may be an expression, too. Only where the service takes the entries as
   * a list, such as environment variables: the names of an object are literals.
   */
  public void put(Value<String> key, Value<T> value) {
    extend();
    if (entries == null) {
      entries = new LinkedHashMap<>();
    }
    entries.put(key, value);
  }

  Set<String> names() {
    return entries().keySet().stream().map(this::nameOf).collect(Collectors.toSet());
  }

  int size() {
    return entries().size();
  }

  @Override
  boolean hasContent() {
    return entries != null;
  }

  @Override
  void clearContent() {
    entries = null;
  }

  @Override
  void checkContent(Problems here) {
    entries().forEach((key, value) -> {
      checkKey(key, here);
      kind.check(value, here.in(nameOf(key)));
    });
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    entries().forEach((key, value) -> {
      visitor.visit(path, key);
      visitor.visit(path + "." + nameOf(key), value);
    });
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    if (form.isObject()) {
      ObjectNode object = parent.putObject(name());
      entries().forEach((key, value) -> rendering.put(object, nameOf(key), value, kind.form()));
    } else {
      ArrayNode list = parent.putArray(name());
      entries().forEach((key, value) -> {
        ObjectNode entry = list.addObject();
        rendering.put(entry, form.keyField(), key, Json::text);
        rendering.put(entry, form.valueField(), value, kind.form());
      });
    }
  }

  private void checkKey(Value<String> key, Problems here) {
    if (key instanceof Literal<String> literal) {
      keyRule.check(
          literal.value(), () -> "named '" + literal.value() + "'", here.in(literal.value()));
    } else if (form.isObject()) {
      here.add("", "has an expression for a name, which the language cannot say; name it");
    } else if (key instanceof Expression<String> expression) {
      expression.problem().ifPresent(text -> here.add(form.keyField(), text));
    }
  }

  /** The literal key; an expression goes by the field that it is written into. */
  private String nameOf(Value<String> key) {
    return key instanceof Literal<String> literal ? literal.value() : form.keyField();
  }

  private Map<Value<String>, Value<T>> entries() {
    return Optional.ofNullable(entries).orElse(Map.of());
  }
}
