package dev.stepworker.runtime.soak;

import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.LocalQueues;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The callbacks of a soak: their messages, and the faults of their queue. Thread-safe. */
final class SoakQueue implements AutoCloseable {
  private static final String[] CALLS = {
    "ReceiveMessage", "DeleteMessageBatch", "ChangeMessageVisibilityBatch"
  };
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final LocalQueues queues = LocalQueues.create();
  private final String url = queues.createQueue(QueueSpec.standard(SoakWorker.QUEUE));

  SoakQueue(long seed) {
    queues.faults().inject(Fault.throttling().on(CALLS).probability(0.05, seed));
    queues.faults().inject(Fault.resetBeforeCommit().on(CALLS).probability(0.01, seed + 1));
  }

  /** Where workers reach it. */
  URI uri() {
    return queues.uri();
  }

  /** Opens a callback, and sends a message that asks for some milliseconds of work. */
  EndpointTask send(TaskEndpoint endpoint, int millis) {
    Duration heartbeat = SoakWorker.CALLBACK.heartbeat().orElseThrow();
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}").heartbeat(heartbeat));
    String body = Rig.body(task, millis);
    queues.client().sendMessage(call -> call.queueUrl(url).messageBody(body)).join();
    return task;
  }

  /** Waits for the deletes of messages whose tasks have ended, and tells what was not deleted. */
  List<String> leftovers() {
    for (int second = 0; queues.size(url) > 0 && second < LONGEST_WAIT_SECONDS; second++) {
      new CompletableFuture<>().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
    int left = queues.size(url);
    return left == 0 ? List.of() : List.of(left + " messages are left of tasks that have ended");
  }

  @Override
  public void close() {
    queues.close();
  }
}
