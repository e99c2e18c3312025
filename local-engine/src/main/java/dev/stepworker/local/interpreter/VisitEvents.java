package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the events of a state's visit say. */
final class VisitEvents {
  private VisitEvents() {}

  /** Of a state that is left. */
  static EventDetails exited(String state, Outputs outputs, String output) {
    EventDetails details = EventDetails.named("stateExitedEventDetails");
    if (!outputs.assigned().isEmpty()) {
      Map<String, String> assigned = new LinkedHashMap<>();
      outputs.assigned().forEach((name, value) -> assigned.put(name, Json.write(value)));
      details.withPayload("assignedVariables", assigned);
    }
    return details.with("name", state).withPayload("output", output);
  }

  /** Of an expression that fails. */
  static EventDetails evaluationFailed(String state, Failure failure) {
    return EventDetails.named("evaluationFailedEventDetails")
        .with("cause", failure.cause())
        .with("error", failure.error())
        .with("location", failure.location())
        .with("state", state);
  }
}
