package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads documents from the JSON of the States Language. */
final class DocumentReader {
  private static final String PATH_SUFFIX = ".$";

  private DocumentReader() {}

  static Document read(JsonNode json) {
    if (json.isObject()) {
      return object(json);
    }
    if (json.isArray()) {
      List<Document> elements = new ArrayList<>();
      json.forEach(element -> elements.add(read(element)));
      return new ListDocument(elements);
    }
    return json.isTextual() ? text(json.textValue()) : Document.of(Value.of(json));
  }

  /** Puts a member under its name; behind {@code .$}, a text becomes a path. */
  static void put(Map<String, Document> members, String name, Document document) {
    if (name.endsWith(PATH_SUFFIX)
        && document instanceof LeafDocument leaf
        && leaf.value() instanceof Literal<?> literal
        && literal.value() instanceof String path) {
      String bare = name.substring(0, name.length() - PATH_SUFFIX.length());
      members.put(
          bare, Document.of(new Expression<>(Optional.of(path), Optional.empty(), PathSyntax.ANY)));
    } else {
      members.put(name, document);
    }
  }

  private static Document object(JsonNode json) {
    Map<String, Document> members = new LinkedHashMap<>();
    json.properties().forEach(e -> put(members, e.getKey(), read(e.getValue())));
    return new ObjectDocument(members);
  }

  private static Document text(String text) {
    return Expression.isDelimited(text) ? Document.of(Value.jsonata(text)) : Document.text(text);
  }
}
