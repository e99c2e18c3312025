package dev.stepworker.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the errors that a retrier or a catcher is for. */
final class ErrorList {
  private ErrorList() {}

  static String text(JsonNode retrierOrCatcher) {
    return StreamSupport.stream(retrierOrCatcher.path("ErrorEquals").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }
}
