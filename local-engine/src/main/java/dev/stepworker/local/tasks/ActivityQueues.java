package dev.stepworker.local.tasks;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings tasks and workers together, for each activity first come first served.
 *
 * <p>A token is handed out once. Only where the answer cannot even be written, because the client
 * is known to be gone, the task returns to the head of its queue. Confined to the event loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html">
 *     GetActivityTask</a>
 */
public final class ActivityQueues {
  /** How long the service holds a poll before it answers without a task. */
  public static final Duration SERVICE_POLL_HOLD = Duration.ofSeconds(60);

  private final EventLoop loop;
  private final TaskTokens tokens;
  private final Duration pollHold;
  private final Map<String, ActivityQueue> queues = new HashMap<>();
  private boolean closed;

  /**
   * Starts without tasks or polls.
   *
   * @param pollHold real time after which an open poll is answered without a task
   */
  public ActivityQueues(EventLoop loop, TaskTokens tokens, Duration pollHold) {
    this.loop = loop;
    this.tokens = tokens;
    this.pollHold = pollHold;
  }

  /** Puts a task at the end of the activity's queue. */
  public ScheduledTask schedule(String activityArn, PendingTask task) {
    ScheduledTask scheduled = new ScheduledTask(task, tokens, loop.holdSkipping());
    queue(activityArn).add(scheduled);
    return scheduled;
  }

  /**
   * Answers with the next task, now or within the hold, or with nothing at its end.
   *
   * @throws ServiceError {@code ActivityWorkerLimitExceeded} if 1,000 polls are open for the
   *     activity
   */
  public void poll(String activityArn, @Nullable String workerName, PollReply reply) {
    if (closed) {
      reply.nothing();
      return;
    }
    queue(activityArn).add(new OpenPoll(workerName, reply));
  }

  /** How many polls are open for the activity. */
  public int openPolls(String activityArn) {
    return queue(activityArn).openPolls();
  }

  /** Answers every open poll, and every later one at once, without a task. */
  public void close() {
    closed = true;
    queues.values().forEach(ActivityQueue::answerPolls);
  }

  private ActivityQueue queue(String activityArn) {
    return queues.computeIfAbsent(activityArn, arn -> new ActivityQueue(loop, pollHold));
  }
}
