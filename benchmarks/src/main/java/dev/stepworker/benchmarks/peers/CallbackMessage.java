package dev.stepworker.benchmarks.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The token and the answer of one message of a callback queue. */
record CallbackMessage(String token, String output) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the body and writes the input back as the output. */
  static CallbackMessage answering(String body) {
    try {
      JsonNode message = JSON.readTree(body);
      String output = JSON.writeValueAsString(message.path("input"));
      return new CallbackMessage(message.path("taskToken").asText(), output);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The message is no JSON object; send a callback", e);
    }
  }
}
