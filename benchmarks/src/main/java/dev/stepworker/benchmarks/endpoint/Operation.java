package dev.stepworker.benchmarks.endpoint;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of the service; runs on the endpoint's thread and must not block it. */
@FunctionalInterface
interface Operation {
  void call(JsonNode members, Reply reply);
}
