package dev.stepworker.runtime.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * A message as its sender wrote it: without the envelopes that SNS and EventBridge put around it on
 * its way. Immutable but for the body, which its owner may change.
 *
 * @param attributes of the message, those of an SNS notification among them
 */
record Unwrapped(JsonNode body, Map<String, String> attributes) {
  private static final int MOST_ENVELOPES = 4;

  static Unwrapped of(String body, Map<String, String> attributes, JsonMapper json)
      throws JsonProcessingException {
    Unwrapped current = new Unwrapped(json.readTree(body), attributes);
    for (int i = 0; i < MOST_ENVELOPES; i++) {
      if (current.isNotification()) {
        current = current.notified(json);
      } else if (current.isEvent()) {
        current = new Unwrapped(current.body.get("detail"), current.attributes);
      } else {
        return current;
      }
    }
    return current;
  }

  @Override
  public String toString() {
    return "Unwrapped[" + body.getNodeType() + ", attributes=" + attributes.keySet() + "]";
  }

  private boolean isNotification() {
    return "Notification".equals(body.path("Type").textValue())
        && body.path("TopicArn").isTextual()
        && body.path("Message").isTextual();
  }

  private boolean isEvent() {
    return body.path("detail-type").isTextual()
        && body.path("source").isTextual()
        && body.path("detail").isObject();
  }

  private Unwrapped notified(JsonMapper json) throws JsonProcessingException {
    Map<String, String> all = new HashMap<>(attributes);
    body.path("MessageAttributes")
        .properties()
        .forEach(attribute ->
            all.put(attribute.getKey(), attribute.getValue().path("Value").asText()));
    return new Unwrapped(json.readTree(body.get("Message").textValue()), Map.copyOf(all));
  }
}
