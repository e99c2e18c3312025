package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A document that is a list. */
final class ListDocument extends Document {
  private final List<Document> elements;

  ListDocument(List<Document> elements) {
    this.elements = List.copyOf(elements);
  }

  @Override
  void check(Problems here) {
    for (int i = 0; i < elements.size(); i++) {
      Problems at = here.in("[" + i + "]");
      elements.get(i).check(at);
      if (elements.get(i) instanceof LeafDocument leaf) {
        DocumentList.refusePath(leaf.value(), at);
      }
    }
  }

  @Override
  void visit(String path, ValueVisitor visitor) {
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).visit(path + "[" + i + "]", visitor);
    }
  }

  @Override
  void renderInto(ObjectNode parent, String field, Rendering rendering) {
    parent.set(field, alone(rendering));
  }

  @Override
  ArrayNode alone(Rendering rendering) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    elements.forEach(element -> list.add(element.alone(rendering)));
    return list;
  }
}
