package dev.stepworker.benchmarks.peers;

import java.util.stream.IntStream;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** The asynchronous SDK in as many closed loops as there are slots, and nothing else: its limit. */
final class BareSdkActivityLoop implements Peer {
  private final SfnAsyncClient sfn;
  private final String activityArn;
  private final int slots;
  private volatile boolean stopped;

  BareSdkActivityLoop(SfnAsyncClient sfn, String activityArn, int slots) {
    this.sfn = sfn;
    this.activityArn = activityArn;
    this.slots = slots;
  }

  @Override
  public void start() {
    IntStream.range(0, slots).forEach(i -> poll());
  }

  @Override
  public void close() {
    stopped = true;
    sfn.close();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failed call ends its loop, as the counts show
  private void poll() {
    if (!stopped) {
      sfn.getActivityTask(poll -> poll.activityArn(activityArn)).thenAccept(this::answer);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // as above
  private void answer(GetActivityTaskResponse task) {
    if (task.taskToken() == null) {
      poll();
      return;
    }
    sfn.sendTaskSuccess(success -> success.taskToken(task.taskToken()).output("{}"))
        .thenRun(this::poll);
  }
}
