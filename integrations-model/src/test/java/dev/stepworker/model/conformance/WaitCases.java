package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.Value;
import dev.stepworker.model.Wait;

final class WaitCases {
  private WaitCases() {}

  static Wait build(String name, Given given) {
    JsonNode time = given.find("time").orElseThrow();
    return CommonProperties.step(wait(time).named(name), given);
  }

  private static Wait wait(JsonNode time) {
    if (time.has("timestamp")) {
      return Wait.until(GivenValues.text(time.path("timestamp")));
    }
    if (time.has("timestampPath")) {
      return Wait.until(bare(time.path("timestampPath").asText()));
    }
    if (time.has("secondsPath")) {
      return Wait.duration(bare(time.path("secondsPath").asText()));
    }
    return Wait.duration(
        GivenValues.duration(time.has("seconds") ? time.path("seconds") : time, SECONDS));
  }

  private static <T> Value<T> bare(String path) {
    return path.matches("\\$\\p{L}.*") ? Value.ofVariable(path.substring(1)) : Value.path(path);
  }
}
