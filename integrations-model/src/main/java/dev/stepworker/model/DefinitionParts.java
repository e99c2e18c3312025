package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A definition before it is rendered.
 *
 * @param header the fields of the machine but for its states
 */
record DefinitionParts(ObjectNode header, Scope scope) {

  ObjectNode render(Rendering rendering) {
    ObjectNode definition = header.deepCopy();
    definition.setAll(scope.render(rendering));
    return definition;
  }
}
