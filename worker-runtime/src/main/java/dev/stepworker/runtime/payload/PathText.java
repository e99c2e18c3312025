package dev.stepworker.runtime.payload;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Writes the place of an error as a path: {@code lines[0].price}. Stateless. */
final class PathText {
  private PathText() {}

  static String of(List<JsonMappingException.Reference> path) {
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }
}
