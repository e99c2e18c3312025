package dev.stepworker.benchmarks.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/**
 * The loop of the Step Functions guide, once a thread: poll, read the input, write it back as the
 * output.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-creating-activity-state-machine.html">The
 *     guide's activity worker</a>
 */
final class HandWrittenActivityLoop implements Peer {
  private final ObjectMapper json = new ObjectMapper();
  private final SfnClient sfn;
  private final String activityArn;
  private final LoopThreads threads;

  HandWrittenActivityLoop(SfnClient sfn, String activityArn, int slots) {
    this.sfn = sfn;
    this.activityArn = activityArn;
    this.threads = new LoopThreads(slots, this::turn);
  }

  @Override
  public void start() {
    threads.start();
  }

  @Override
  public void close() {
    threads.close();
    sfn.close();
  }

  private void turn() {
    GetActivityTaskResponse task = sfn.getActivityTask(poll -> poll.activityArn(activityArn));
    if (task.taskToken() == null) {
      return;
    }
    try {
      JsonNode order = json.readTree(task.input());
      String output = json.writeValueAsString(order);
      sfn.sendTaskSuccess(success -> success.taskToken(task.taskToken()).output(output));
    } catch (JsonProcessingException e) {
      sfn.sendTaskFailure(failure -> failure.taskToken(task.taskToken()));
    }
  }
}
