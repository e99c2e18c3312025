package dev.stepworker.local.tasks;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.DeliveryListener;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five operations on activities, GetActivityTask among them. */
public final class ActivityOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;

  private final Activities activities;
  private final ActivityQueues queues;
  private final Tags tags;

  /** Serves these activities. */
  public ActivityOperations(Activities activities, ActivityQueues queues, Tags tags) {
    this.activities = activities;
    this.queues = queues;
    this.tags = tags;
  }

  /** Adds the operations. */
  public void addTo(Operations operations) {
    operations
        .answering("CreateActivity", this::create)
        .answering("DescribeActivity", this::describe)
        .answering("ListActivities", this::list)
        .answering("DeleteActivity", this::delete)
        .add("GetActivityTask", this::getTask);
  }

  private Map<String, @Nullable Object> create(Members members) {
    String name = members.text("name", 1, MAX_NAME);
    members.check();
    Activity activity = activities.create(name);
    tags.add(activity.arn(), members);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>(activity.members());
    answer.remove("name");
    return answer;
  }

  private Map<String, Object> describe(Members members) {
    return activities.get(arn(members)).members();
  }

  private Map<String, @Nullable Object> list(Members members) {
    return Page.of(members)
        .answer("activities", activities.list().stream().map(Activity::members).toList());
  }

  private Map<String, Object> delete(Members members) {
    String arn = arn(members);
    activities.delete(arn);
    tags.removeAll(arn);
    return Map.of();
  }

  private void getTask(Call call, Reply reply) {
    Members members = call.members();
    String workerName = members.optionalText("workerName", MAX_NAME);
    String arn = arn(members);
    activities.get(arn);
    queues.poll(arn, workerName, new WirePoll(reply));
  }

  private static String arn(Members members) {
    String arn = members.text("activityArn", 1, MAX_ARN);
    members.check();
    return arn;
  }

  private record WirePoll(Reply reply) implements PollReply {
    @Override
    public void task(String token, String input, DeliveryListener listener) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("taskToken", token);
      members.put("input", input);
      reply.answer(Answer.ok(members), listener);
    }

    @Override
    public void nothing() {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      members.put("taskToken", null);
      members.put("input", null);
      reply.answer(Answer.ok(members));
    }
  }
}
