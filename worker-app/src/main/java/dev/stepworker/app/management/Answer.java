package dev.stepworker.app.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param status such as 200
 * @param contentType of the body
 * @param body as it goes out
 */
record Answer(int status, String contentType, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  static Answer ok(Object json) {
    return json(OK, json);
  }

  static Answer ok(String contentType, String body) {
    return new Answer(OK, contentType, body);
  }

  /** 200 and {@code UP}, or 503 and {@code DOWN}. */
  static Answer health(boolean isUp) {
    return isUp ? ok(Map.of("status", "UP")) : json(UNAVAILABLE, Map.of("status", "DOWN"));
  }

  /** A refusal, in words. */
  static Answer error(int status, String message) {
    return json(status, Map.of("error", message));
  }

  private static Answer json(int status, Object value) {
    try {
      return new Answer(status, "application/json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
