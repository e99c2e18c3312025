package dev.stepworker.benchmarks.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** The long polls of both protocols; confined to the endpoint's thread. */
final class PollOperations {
  private static final Duration ACTIVITY_WAIT = Duration.ofSeconds(60);

  private final Function<String, Source> sources;

  PollOperations(Function<String, Source> sources) {
    this.sources = sources;
  }

  Map<String, Operation> operations() {
    return Map.of("GetActivityTask", this::getActivityTask, "ReceiveMessage", this::receiveMessage);
  }

  private void getActivityTask(JsonNode members, Reply reply) {
    String arn = members.path("activityArn").asText();
    Source source = sources.apply(arn.substring(arn.lastIndexOf(':') + 1));
    open(new ActivityPoll(reply), source, reply, ACTIVITY_WAIT);
  }

  private void receiveMessage(JsonNode members, Reply reply) {
    Source source = sources.apply(QueueOperations.queueName(members));
    int mostTasks = members.path("MaxNumberOfMessages").asInt(1);
    Duration wait = Duration.ofSeconds(members.path("WaitTimeSeconds").asInt(0));
    open(new QueuePoll(reply, mostTasks), source, reply, wait);
  }

  private static void open(WaitingPoll poll, Source source, Reply reply, Duration wait) {
    if (source.poll(poll)) {
      reply.onGone(() -> source.forget(poll));
      reply.after(wait, () -> source.expire(poll));
    }
  }
}
