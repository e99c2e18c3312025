package dev.stepworker.runtime.sqs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where something may be in a message: in its body or in an attribute. Immutable. */
sealed interface Place {
  /** What is there; empty if nothing. */
  Optional<JsonNode> find(JsonNode body, Map<String, String> attributes);

  /** Takes it out of the body. */
  void removeFrom(JsonNode body);

  /** Whether it is the attribute of this name. */
  default boolean isAttribute(String name) {
    return false;
  }

  static List<Place> listOf(List<String> places) {
    return places.stream().map(Place::of).toList();
  }

  private static Place of(String place) {
    return place.startsWith("/")
        ? new InBody(JsonPointer.compile(place))
        : new InAttribute(place.substring("attr:".length()));
  }

  /** Below a pointer into the body. */
  record InBody(JsonPointer pointer) implements Place {
    @Override
    public Optional<JsonNode> find(JsonNode body, Map<String, String> attributes) {
      JsonNode found = body.at(pointer);
      return found instanceof MissingNode ? Optional.empty() : Optional.of(found);
    }

    @Override
    public void removeFrom(JsonNode body) {
      if (body.at(pointer.head()) instanceof ObjectNode parent) {
        parent.remove(pointer.last().getMatchingProperty());
      }
    }
  }

  /** In an attribute. */
  record InAttribute(String name) implements Place {
    @Override
    public Optional<JsonNode> find(JsonNode body, Map<String, String> attributes) {
      return Optional.ofNullable(attributes.get(name)).map(TextNode::valueOf);
    }

    @Override
    public void removeFrom(JsonNode body) {}

    @Override
    public boolean isAttribute(String attribute) {
      return name.equals(attribute);
    }
  }
}
