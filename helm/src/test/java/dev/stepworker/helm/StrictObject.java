package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Holds an object to its kind, be it of Kubernetes or of KEDA and the Prometheus Operator. */
final class StrictObject {
  private StrictObject() {}

  /** Fails on a field that the kind does not have, and on a value that it does not take. */
  static void assertOfItsKind(JsonNode object) throws JsonProcessingException {
    if (CustomResources.covers(object)) {
      assertThat(CustomResources.problems(object)).isEmpty();
    } else {
      assertThat(StrictKubernetes.read(object)).isNotNull();
    }
  }
}
