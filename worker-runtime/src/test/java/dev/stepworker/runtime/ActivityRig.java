package dev.stepworker.runtime;

import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** An endpoint on loopback, and workers that talk to it through the real SDK. */
final class ActivityRig implements AutoCloseable {
  private final TaskEndpoint endpoint;
  private final List<StepWorker> workers = new ArrayList<>();

  private ActivityRig(TaskEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Polls are held for a time that is long for a test, and short for its end. */
  static ActivityRig start() {
    return start(Duration.ofMillis(1_500));
  }

  static ActivityRig start(Duration pollHold) {
    return new ActivityRig(TaskEndpoint.builder().pollHold(pollHold).start());
  }

  TaskEndpoint endpoint() {
    return endpoint;
  }

  EndpointTask schedule(String activity, TaskSpec task) {
    return endpoint.schedule(endpoint.createActivity(activity), task);
  }

  StepWorkerBuilder worker(String name) {
    return StepWorker.builder(name)
        .createMissingActivities()
        .stepFunctionsClients(client -> client
            .endpointOverride(endpoint.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create()));
  }

  StepWorker start(StepWorkerBuilder builder) {
    StepWorker worker = builder.build();
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** Ends the endpoint first, which answers open polls at once. */
  @Override
  public void close() {
    endpoint.close();
    workers.forEach(worker -> worker.drain(Duration.ofSeconds(5)).join());
  }
}
