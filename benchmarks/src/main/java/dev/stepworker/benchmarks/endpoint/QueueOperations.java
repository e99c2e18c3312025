package dev.stepworker.benchmarks.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a consumer of a queue asks beside receiving; confined to the endpoint's thread. */
final class QueueOperations {
  private static final String DONE = "{}";

  private final Function<String, Source> sources;

  QueueOperations(Function<String, Source> sources) {
    this.sources = sources;
  }

  static String queueName(JsonNode members) {
    String url = members.path("QueueUrl").asText();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  Map<String, Operation> operations(Function<String, String> queueUrl) {
    return Map.of(
        "DeleteMessage", this::deleteMessage,
        "DeleteMessageBatch", this::deleteMessageBatch,
        "ChangeMessageVisibility", (members, reply) -> reply.send(DONE),
        "ChangeMessageVisibilityBatch", (members, reply) -> reply.send(allSuccessful(members)),
        "GetQueueUrl", (members, reply) -> reply.send(url(members, queueUrl)),
        "GetQueueAttributes", (members, reply) -> reply.send(attributes(members)));
  }

  private void deleteMessage(JsonNode members, Reply reply) {
    sources.apply(queueName(members)).delete(1);
    reply.send(DONE);
  }

  private void deleteMessageBatch(JsonNode members, Reply reply) {
    sources.apply(queueName(members)).delete(members.path("Entries").size());
    reply.send(allSuccessful(members));
  }

  private static String allSuccessful(JsonNode members) {
    return StreamSupport.stream(members.path("Entries").spliterator(), false)
        .map(entry -> "{\"Id\":" + entry.path("Id") + "}")
        .collect(Collectors.joining(",", "{\"Successful\":[", "],\"Failed\":[]}"));
  }

  private static String url(JsonNode members, Function<String, String> queueUrl) {
    return "{\"QueueUrl\":\"" + queueUrl.apply(members.path("QueueName").asText()) + "\"}";
  }

  private static String attributes(JsonNode members) {
    return "{\"Attributes\":{\"VisibilityTimeout\":\"30\",\"QueueArn\":"
        + "\"arn:aws:sqs:us-east-1:123456789012:" + queueName(members) + "\"}}";
  }
}
