package dev.stepworker.runtime.soak;

import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.StepWorker;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A worker in a process of its own; each task takes as many milliseconds as its input says. */
final class SoakWorker {
  static final int SLOTS = 40;
  static final TaskType<Integer, String> TYPE =
      TaskType.of("soak", Integer.class, String.class).heartbeat(Duration.ofSeconds(6));

  private SoakWorker() {}

  /** Runs until it is told to end; arguments: the endpoint, the worker's name. */
  public static void main(String[] arguments) throws InterruptedException {
    StepWorker worker = StepWorker.builder(arguments[1])
        .createMissingActivities()
        .stepFunctionsClients(client -> client
            .endpointOverride(URI.create(arguments[0]))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create()))
        .activityAsync(
            TYPE,
            (millis, task) -> CompletableFuture.supplyAsync(
                () -> "done", CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)),
            options -> options.concurrency(SLOTS))
        .grace(Duration.ofSeconds(20))
        .drainOnShutdown()
        .build();
    worker.start();
    worker.awaitStopped();
  }
}
