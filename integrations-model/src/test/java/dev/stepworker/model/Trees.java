package dev.stepworker.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as trees, so that tests compare what it says and not how it is laid out. */
public final class Trees {
  /** Where the definitions of tests live. */
  public static final AwsEnvironment HERE = AwsEnvironment.of("eu-central-1", "111122223333");

  private Trees() {}

  /** Reads JSON. */
  public static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("This is no JSON: " + json, e);
    }
  }
}
