package dev.stepworker.local.integration;

import dev.stepworker.local.json.Json;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Makes a request of the client from the arguments of a task. */
final class SqsRequest {
  private final Arguments arguments;

  SqsRequest(@Nullable Object arguments) {
    this.arguments = new Arguments(arguments);
  }

  /**
   * Builds the request.
   *
   * @throws IllegalArgumentException if an argument cannot be used
   */
  SendMessageRequest build() {
    SendMessageRequest.Builder request = SendMessageRequest.builder()
        .queueUrl(arguments.text("QueueUrl").orElse(null))
        .messageBody(body())
        .messageGroupId(arguments.text("MessageGroupId").orElse(null))
        .messageDeduplicationId(arguments.text("MessageDeduplicationId").orElse(null));
    if (arguments.value("DelaySeconds") instanceof Number delay) {
      request.delaySeconds(delay.intValue());
    }
    if (arguments.value("MessageAttributes") instanceof Map<?, ?> attributes) {
      request.messageAttributes(attributes(attributes));
    }
    return request.build();
  }

  private @Nullable String body() {
    Object body = arguments.value("MessageBody");
    return body == null || body instanceof String ? (String) body : Json.write(body);
  }

  private static Map<String, MessageAttributeValue> attributes(Map<?, ?> attributes) {
    Map<String, MessageAttributeValue> values = new LinkedHashMap<>();
    attributes.forEach((name, value) -> values.put(String.valueOf(name), attribute(value)));
    return values;
  }

  private static MessageAttributeValue attribute(@Nullable Object value) {
    Arguments fields = new Arguments(value);
    MessageAttributeValue.Builder attribute = MessageAttributeValue.builder()
        .dataType(fields.text("DataType").orElse(null))
        .stringValue(fields.text("StringValue").orElse(null));
    fields
        .text("BinaryValue")
        .map(Base64.getDecoder()::decode)
        .map(SdkBytes::fromByteArray)
        .ifPresent(attribute::binaryValue);
    return attribute.build();
  }
}
