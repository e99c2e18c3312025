package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.time.ElapsedTimers;
import java.time.Duration;
import java.util.function.Function;

/** The long polls of both protocols; confined to the endpoint's thread. */
final class PollOperations {
  private static final Duration ACTIVITY_WAIT = Duration.ofSeconds(60);
  private static final int MOST_MESSAGES = 10;
  private static final int MOST_WAIT_SECONDS = 20;

  private final Function<String, Source> sources;
  private final ElapsedTimers timers;

  PollOperations(Function<String, Source> sources, ElapsedTimers timers) {
    this.sources = sources;
    this.timers = timers;
  }

  void addTo(Operations operations) {
    operations.add("GetActivityTask", this::getActivityTask);
    operations.add("ReceiveMessage", this::receiveMessage);
  }

  private void getActivityTask(Call call, Reply reply) {
    Members members = call.members();
    String arn = members.text("activityArn", 1, Integer.MAX_VALUE);
    members.check();
    Source source = sources.apply(arn.substring(arn.lastIndexOf(':') + 1));
    open(new ActivityPoll(reply), source, reply, ACTIVITY_WAIT);
  }

  private void receiveMessage(Call call, Reply reply) {
    Members members = call.members();
    Source source = sources.apply(QueueOperations.queueName(members));
    int mostTasks = members.number("MaxNumberOfMessages", 1, MOST_MESSAGES, 1);
    int waitSeconds = members.number("WaitTimeSeconds", 0, MOST_WAIT_SECONDS, 0);
    members.check();
    open(new QueuePoll(reply, mostTasks), source, reply, Duration.ofSeconds(waitSeconds));
  }

  private void open(WaitingPoll poll, Source source, Reply reply, Duration wait) {
    if (source.poll(poll)) {
      reply.onGone(() -> source.forget(poll));
      timers.scheduleElapsed(wait, () -> source.expire(poll));
    }
  }
}
