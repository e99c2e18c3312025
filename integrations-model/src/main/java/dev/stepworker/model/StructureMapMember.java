package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that maps names to objects with fields of their own.
 *
 * @param <S> the type of an object
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public final class StructureMapMember<S extends Structure> extends Field {
  private final Supplier<S> blank;
  private final String keyField;
  private @Nullable Map<String, S> structures;

  /** An empty {@code keyField} renders an object, any other a list whose elements hold the key. */
  StructureMapMember(Structure owner, String name, Supplier<S> blank, String keyField) {
    super(owner, name);
    this.blank = blank;
    this.keyField = keyField;
  }

  /** Adds one entry: the lambda fills in the fields of its object. */
  public void put(String key, Consumer<? super S> spec) {
    extend();
    if (structures == null) {
      structures = new LinkedHashMap<>();
    }
    structures.put(key, Structure.filled(blank, spec));
  }

  /** Sets a map without entries, which is rendered, too. */
  public void setEmpty() {
    replace();
    structures = new LinkedHashMap<>();
  }

  Map<String, S> structures() {
    return Optional.ofNullable(structures).orElse(Map.of());
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
    structures().forEach((key, structure) -> structure.check(here.in(key)));
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    structures().forEach((key, structure) -> structure.visit(path + "." + key, visitor));
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    if (keyField.isEmpty()) {
      ObjectNode object = parent.putObject(name());
      structures().forEach((key, structure) -> object.set(key, structure.render(rendering)));
      return;
    }
    var list = parent.putArray(name());
    structures()
        .forEach((key, structure) ->
            list.add(Rendering.object().put(keyField, key).setAll(structure.render(rendering))));
  }
}
