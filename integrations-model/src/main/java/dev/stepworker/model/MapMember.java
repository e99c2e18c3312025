package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that maps names to scalars.
 *
 * @param <T> the type of a literal value
 */
public final class MapMember<T> extends Field {
  private final Kind<T> kind;
  private final MapForm form;
  private final Rule<String> keyRule;
  private @Nullable Map<String, Value<T>> entries;

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
    extend();
    if (entries == null) {
      entries = new LinkedHashMap<>();
    }
    entries.put(key, value);
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
      keyRule.check(key, "named '" + key + "'", here.in(key));
      kind.check(value, here.in(key));
    });
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    entries().forEach((key, value) -> visitor.visit(path + "." + key, value));
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    form.render(
        parent,
        name(),
        entries(),
        (object, field, value) -> rendering.put(object, field, value, kind.form()));
  }

  private Map<String, Value<T>> entries() {
    return Optional.ofNullable(entries).orElse(Map.of());
  }
}
