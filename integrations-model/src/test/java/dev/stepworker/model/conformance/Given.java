package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.Constant;
import dev.stepworker.model.DataSize;
import dev.stepworker.model.Document;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMapMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the properties of a case by name into members of the model, and knows which were read.
 *
 * <p>A method that takes a member does nothing where the property is not given.
 */
final class Given {
  private final ObjectNode properties;
  private final JsonNode created;
  private final boolean jsonata;
  private final Set<String> read = new HashSet<>();
  private final List<Given> inner = new ArrayList<>();

  Given(ObjectNode properties, JsonNode created) {
    this(properties, created, false);
  }

  private Given(ObjectNode properties, JsonNode created, boolean jsonata) {
    this.properties = properties;
    this.created = created;
    this.jsonata = jsonata || properties.path("queryLanguage").asText().equals("JSONata");
  }

  boolean isJsonata() {
    return jsonata;
  }

  boolean has(String property) {
    return properties.has(property);
  }

  /** The JSON of a property that no adapter has put to a use of its own. */
  Optional<JsonNode> findUnread(String property) {
    return read.contains(property) ? Optional.empty() : find(property);
  }

  /** The JSON of a property. */
  Optional<JsonNode> find(String property) {
    read.add(property);
    return Optional.ofNullable(properties.get(property));
  }

  /** The text of a property that has to be there and may not be an expression. */
  String text(String property) {
    return find(property)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseThrow(() -> new AssertionError("No text is given for " + property));
  }

  /** Whether a flag is given and true. */
  boolean isTrue(String property) {
    return find(property).map(JsonNode::booleanValue).orElse(false);
  }

  /** What the reference implementation made by itself, such as the ARN of a role. */
  String created(String what) {
    return created.path(what).asText();
  }

  void text(String property, Member<String> member) {
    find(property).ifPresent(json -> member.set(GivenValues.text(json)));
  }

  /** Reads an expression whose path may stand bare. */
  void barePath(String property, Member<?> member) {
    find(property).ifPresent(json -> {
      String text = json.isTextual() ? json.textValue() : json.path("$path").asText();
      if (text.startsWith("{%")) {
        member.jsonata(text);
      } else {
        member.path(text);
      }
    });
  }

  /** Two properties that set the same member. */
  void oneOf(String property, String other) {
    if (has(property) && has(other)) {
      throw new NotExpressibleException(
          "One member takes " + property + " and " + other + ", so it cannot be given both");
    }
  }

  void integer(String property, Member<Integer> member) {
    find(property).ifPresent(json -> member.set(GivenValues.integer(json)));
  }

  void decimal(String property, Member<Double> member) {
    find(property).ifPresent(json -> member.set(GivenValues.of(json, JsonNode::doubleValue)));
  }

  void flag(String property, Member<Boolean> member) {
    find(property).ifPresent(json -> member.set(GivenValues.of(json, JsonNode::booleanValue)));
  }

  /** Reads a duration into a member that renders it in {@code unit}. */
  void duration(String property, Member<Duration> member, ChronoUnit unit) {
    find(property).ifPresent(json -> member.set(GivenValues.duration(json, unit)));
  }

  /** Reads a size into a member that renders it in {@code unit}. */
  void size(String property, Member<DataSize> member, DataSize.Unit unit) {
    find(property).ifPresent(json -> member.set(GivenValues.size(json, unit)));
  }

  /** Reads the name of a constant, or an expression. */
  <E extends Enum<E> & Constant> void constant(
      String property, Member<E> member, Function<String, E> valueOf) {
    find(property)
        .ifPresent(
            json -> member.set(GivenValues.of(json, name -> valueOf.apply(name.textValue()))));
  }

  /** Reads a list of texts, or an expression for the whole of it. */
  void texts(String property, ListMember<String> member) {
    find(property).map(GivenValues::bare).ifPresent(json -> {
      if (json.isArray()) {
        member.set(List.of());
        json.forEach(element -> member.add(GivenValues.text(element)));
      } else {
        member.set(GivenValues.<List<String>>expression(json)
            .orElseThrow(() -> new NotExpressibleException("A text is no list of texts")));
      }
    });
  }

  /** Reads texts by name. */
  void textMap(String property, MapMember<String> member) {
    find(property).ifPresent(json -> {
      member.set(Map.of());
      json.properties()
          .forEach(entry -> member.put(entry.getKey(), GivenValues.text(entry.getValue())));
    });
  }

  /** Reads lists of texts by name, or an expression for the whole of one. */
  void textListMap(String property, MapMember<List<String>> member) {
    find(property).ifPresent(json -> {
      member.set(Map.of());
      json.properties()
          .forEach(entry -> member.put(
              entry.getKey(), GivenValues.of(entry.getValue(), GivenValues::literalTexts)));
    });
  }

  /** Reads a list of objects that hold a key and a value each. */
  void pairs(String property, String key, String value, MapMember<String> member) {
    if (has(property)) {
      member.set(Map.of());
      objects(property).forEach(pair -> member.put(pair.value(key), pair.value(value)));
    }
  }

  private Value<String> value(String property) {
    return find(property)
        .map(GivenValues::text)
        .orElseThrow(() -> new AssertionError("Nothing is given for " + property));
  }

  /** Reads a task input: text, object or path. */
  void input(String property, DocumentMember member) {
    find(property).ifPresent(json -> member.set(documents().input(json)));
  }

  /** Reads free-form JSON, in which expressions may stand. */
  void document(String property, DocumentMember member) {
    find(property).ifPresent(json -> member.set(documents().read(json)));
  }

  /** Reads free-form JSON for a state that takes it. */
  void document(String property, Consumer<Document> use) {
    find(property).ifPresent(json -> use.accept(documents().read(json)));
  }

  /** Fills an object in. */
  <S extends Structure> void structure(
      String property, StructureMember<S> member, BiConsumer<Given, S> fill) {
    object(property).ifPresent(object -> member.set(structure -> fill.accept(object, structure)));
  }

  /** Fills the objects of a list in; an empty one is set, too. */
  <S extends Structure> void structures(
      String property, StructureListMember<S> member, BiConsumer<Given, S> fill) {
    if (has(property)) {
      member.setEmpty();
      objects(property).forEach(object -> member.add(structure -> fill.accept(object, structure)));
    }
  }

  /** Fills the objects of a map in; an empty one is set, too. */
  <S extends Structure> void structureMap(
      String property, StructureMapMember<S> member, BiConsumer<Given, S> fill) {
    if (has(property)) {
      member.setEmpty();
      entries(property)
          .forEach((key, object) -> member.put(key, structure -> fill.accept(object, structure)));
    }
  }

  /** The properties of an object. */
  Optional<Given> object(String property) {
    return find(property).map(this::inner);
  }

  /** The objects of a list; empty where it is not given. */
  List<Given> objects(String property) {
    List<Given> objects = new ArrayList<>();
    find(property).ifPresent(json -> json.forEach(element -> objects.add(inner(element))));
    return objects;
  }

  /** The objects of a map; empty where it is not given. */
  Map<String, Given> entries(String property) {
    Map<String, Given> entries = new LinkedHashMap<>();
    find(property)
        .ifPresent(json -> json.properties()
            .forEach(entry -> entries.put(entry.getKey(), inner(entry.getValue()))));
    return entries;
  }

  /** The properties that nobody has read, those of inner objects included. */
  List<String> unread() {
    List<String> unread = new ArrayList<>();
    properties.fieldNames().forEachRemaining(unread::add);
    unread.removeAll(read);
    inner.forEach(object -> unread.addAll(object.unread()));
    return unread;
  }

  private GivenDocuments documents() {
    return new GivenDocuments(jsonata);
  }

  private Given inner(JsonNode json) {
    Given object = new Given((ObjectNode) json, created, jsonata);
    inner.add(object);
    return object;
  }
}
