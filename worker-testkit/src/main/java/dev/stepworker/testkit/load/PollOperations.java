package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.time.ElapsedTimers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/**
 * The long polls of both protocols, and what a worker asks before. Confined to the endpoint's
 * thread.
 */
final class PollOperations {
  private static final Duration ACTIVITY_WAIT = Duration.ofSeconds(60);
  private static final int MOST_MESSAGES = 10;
  private static final int MOST_WAIT_SECONDS = 20;

  private final Function<String, Source> sources;
  private final ElapsedTimers timers;
  private final InstantSource clock;

  PollOperations(Function<String, Source> sources, ElapsedTimers timers, InstantSource clock) {
    this.clock = clock;
    this.sources = sources;
    this.timers = timers;
  }

  void addTo(Operations operations) {
    operations.add("GetActivityTask", this::getActivityTask);
    operations.add("ReceiveMessage", this::receiveMessage);
    operations.answering("DescribeActivity", PollOperations::describeActivity);
  }

  private static Map<String, Object> describeActivity(Members members) {
    String arn = activityArn(members);
    return Map.of("activityArn", arn, "name", nameOf(arn), "creationDate", 0);
  }

  private void getActivityTask(Call call, Reply reply) {
    Source source = sources.apply(nameOf(activityArn(call.members())));
    open(new ActivityPoll(reply), source, reply, ACTIVITY_WAIT);
  }

  private void receiveMessage(Call call, Reply reply) {
    Members members = call.members();
    Source source = sources.apply(QueueOperations.queueName(members));
    int mostTasks = members.number("MaxNumberOfMessages", 1, MOST_MESSAGES, 1);
    int waitSeconds = members.number("WaitTimeSeconds", 0, MOST_WAIT_SECONDS, 0);
    members.check();
    open(new QueuePoll(reply, mostTasks, clock), source, reply, Duration.ofSeconds(waitSeconds));
  }

  private static String activityArn(Members members) {
    String arn = members.text("activityArn", 1, Integer.MAX_VALUE);
    members.check();
    return arn;
  }

  private static String nameOf(String activityArn) {
    return activityArn.substring(activityArn.lastIndexOf(':') + 1);
  }

  private void open(WaitingPoll poll, Source source, Reply reply, Duration wait) {
    if (source.poll(poll)) {
      reply.onGone(() -> source.forget(poll));
      timers.scheduleElapsed(wait, () -> source.expire(poll));
    }
  }
}
