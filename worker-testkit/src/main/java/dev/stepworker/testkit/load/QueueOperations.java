package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a consumer of a queue asks beside receiving; confined to the endpoint's thread. */
final class QueueOperations {
  private static final String VISIBILITY_SECONDS = "30";

  private final Function<String, Source> sources;

  QueueOperations(Function<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * The queue that a request is about.
   *
   * @throws dev.stepworker.local.http.ServiceError if it names none
   */
  static String queueName(Members members) {
    String url = members.text("QueueUrl", 1, Integer.MAX_VALUE);
    members.check();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  void addTo(Operations operations, Function<String, String> queueUrl) {
    operations
        .answering("DeleteMessage", this::deleteMessage)
        .answering("DeleteMessageBatch", this::deleteMessageBatch)
        .answering("ChangeMessageVisibility", members -> Map.of())
        .answering("ChangeMessageVisibilityBatch", QueueOperations::allSuccessful)
        .answering("GetQueueUrl", members -> url(members, queueUrl))
        .answering("GetQueueAttributes", QueueOperations::attributes);
  }

  private Map<String, Object> deleteMessage(Members members) {
    sources.apply(queueName(members)).delete(1);
    return Map.of();
  }

  private Map<String, Object> deleteMessageBatch(Members members) {
    sources.apply(queueName(members)).delete(members.list("Entries").size());
    return allSuccessful(members);
  }

  private static Map<String, Object> allSuccessful(Members members) {
    List<Map<String, String>> successful = members.list("Entries").stream()
        .map(entry -> Map.of("Id", Members.of("Entries", entry).text("Id", 1, Integer.MAX_VALUE)))
        .toList();
    return Map.of("Successful", successful, "Failed", List.of());
  }

  private static Map<String, Object> url(Members members, Function<String, String> queueUrl) {
    String name = members.text("QueueName", 1, Integer.MAX_VALUE);
    members.check();
    return Map.of("QueueUrl", queueUrl.apply(name));
  }

  private static Map<String, Object> attributes(Members members) {
    String arn = "arn:aws:sqs:us-east-1:" + LoadEndpoint.ACCOUNT + ":" + queueName(members);
    return Map.of("Attributes", Map.of("VisibilityTimeout", VISIBILITY_SECONDS, "QueueArn", arn));
  }
}
