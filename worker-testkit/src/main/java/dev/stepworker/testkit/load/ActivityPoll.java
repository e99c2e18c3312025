package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Reply;

/** An open {@code GetActivityTask}. */
final class ActivityPoll extends WaitingPoll {
  ActivityPoll(Reply reply) {
    super(reply);
  }

  @Override
  int mostTasks() {
    return 1;
  }

  @Override
  String tasks(TaskNumbers numbers, long first, int size) {
    return "{\"taskToken\":\"" + numbers.token(first) + "\",\"input\":\""
        + TaskInput.of(first).replace("\"", "\\\"") + "\"}";
  }

  @Override
  String nothing() {
    return "{\"taskToken\":null,\"input\":null}";
  }
}
