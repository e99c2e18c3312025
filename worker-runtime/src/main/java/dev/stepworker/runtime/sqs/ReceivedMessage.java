package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.task.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A message as the SDK gives it, its attributes read. Immutable. */
final class ReceivedMessage {
  private final software.amazon.awssdk.services.sqs.model.Message message;
  private final Map<MessageSystemAttributeName, String> system;

  ReceivedMessage(software.amazon.awssdk.services.sqs.model.Message message) {
    this.message = message;
    this.system = message.attributes();
  }

  String id() {
    return message.messageId();
  }

  String receiptHandle() {
    return message.receiptHandle();
  }

  String body() {
    return message.body();
  }

  int receiveCount() {
    return Integer.parseInt(
        system.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
  }

  /** The sender's attributes that are text or numbers, and the X-Ray header if there is one. */
  Map<String, String> attributes() {
    Map<String, String> texts = new HashMap<>();
    message.messageAttributes().forEach((name, attribute) -> {
      if (attribute.stringValue() != null) {
        texts.put(name, attribute.stringValue());
      }
    });
    String trace = system.get(MessageSystemAttributeName.AWS_TRACE_HEADER);
    if (trace != null) {
      texts.put(MessageSystemAttributeName.AWS_TRACE_HEADER.toString(), trace);
    }
    return texts;
  }

  /** The sender's attributes of any kind. */
  Map<String, MessageAttributeValue> allAttributes() {
    return message.messageAttributes();
  }

  /** The message's group, if it has one. */
  Optional<String> group() {
    return Optional.ofNullable(system.get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
  }

  /** What the task's handler may know of the message. */
  Message withAttributes(Map<String, String> attributes) {
    return new Message(id(), sentAt(), receiveCount(), group().orElse(null), attributes);
  }

  private Instant sentAt() {
    return Instant.ofEpochMilli(
        Long.parseLong(system.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
  }
}
