package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.Document;
import dev.stepworker.model.DocumentList;
import dev.stepworker.model.DocumentObject;
import dev.stepworker.model.Value;
import java.util.Optional;

/**
 * Reads free-form JSON and task inputs.
 *
 * @param keepsNulls whether a null member is meant; in JSONPath it stands for a member left out
 */
record GivenDocuments(boolean keepsNulls) {

  /** A task input: {@code $text}, {@code $object}, {@code $path}, or JSONata. */
  Document input(JsonNode json) {
    if (json.has("$input")) {
      return input(json.path("$input"));
    }
    if (json.has("$text")) {
      return read(json.path("$text"));
    }
    return read(json.has("$object") ? json.path("$object") : json);
  }

  /** Free-form JSON, in which expressions may stand. */
  Document read(JsonNode json) {
    Optional<Value<Object>> expression = GivenValues.expression(json);
    if (expression.isPresent()) {
      return Document.of(expression.get());
    }
    if (json.has("$null") || json.isNull()) {
      return Document.ofNull();
    }
    if (json.isArray()) {
      return Document.list(list -> elements(json, list));
    }
    if (json.isObject()) {
      return Document.object(object -> members(json, object));
    }
    return json.isTextual() ? Document.text(json.textValue()) : Document.json(json);
  }

  private void elements(JsonNode json, DocumentList list) {
    json.forEach(element -> list.add(read(element)));
  }

  private void members(JsonNode json, DocumentObject object) {
    json.properties().forEach(member -> {
      if (keepsNulls || !member.getValue().isNull()) {
        object.set(member.getKey(), read(member.getValue()));
      }
    });
  }
}
