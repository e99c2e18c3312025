package dev.stepworker.runtime.soak;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.StepWorker;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * A worker in a process of its own; each task, of an activity or of a queue, takes as many
 * milliseconds as its input says.
 */
final class SoakWorker {
  static final int SLOTS = 40;
  static final TaskType<Integer, String> TYPE =
      TaskType.of("soak", Integer.class, String.class).heartbeat(Duration.ofSeconds(6));

  static final String QUEUE = "soak-callbacks";

  /** Outlives the death of a worker: its message comes back, and another worker does the task. */
  static final TaskType<Integer, String> CALLBACK =
      TaskType.of(QUEUE, Integer.class, String.class).heartbeat(Duration.ofMinutes(5));

  private static final Duration VISIBILITY = Duration.ofSeconds(10);

  private SoakWorker() {}

  /** Runs until it is told to end; arguments: the endpoint, that of SQS, the worker's name. */
  public static void main(String[] arguments) throws InterruptedException {
    StepWorker worker = StepWorker.builder(arguments[2])
        .createMissingActivities()
        .stepFunctionsClients(client -> configure(client, arguments[0]))
        .sqsClients(client -> configure(client, arguments[1]))
        .activityAsync(TYPE, SoakWorker::work, options -> options.concurrency(SLOTS))
        .queueAsync(
            QUEUE,
            CALLBACK,
            SoakWorker::work,
            options -> options
                .concurrency(SLOTS)
                .visibility(VISIBILITY)
                .receiveWait(Duration.ofSeconds(2)))
        .grace(Duration.ofSeconds(20))
        .drainOnShutdown()
        .build();
    worker.start();
    worker.awaitStopped();
  }

  private static void configure(AwsClientBuilder<?, ?> client, String endpoint) {
    client
        .endpointOverride(URI.create(endpoint))
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create());
  }

  private static CompletableFuture<String> work(int millis, TaskContext task) {
    return CompletableFuture.supplyAsync(
        () -> "done", CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }
}
