package dev.stepworker.runtime;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.LocalQueues;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;

/** Step Functions and SQS on loopback, and workers that talk to them through the real SDK. */
public final class Rig implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MOST_STEPS = 1_500;

  private final TaskEndpoint endpoint;
  private final LocalQueues queues = LocalQueues.create();
  private final List<StepWorker> workers = new ArrayList<>();
  private final List<ManualTime> times = new ArrayList<>();

  private Rig(TaskEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Polls are held for a time that is long for a test, and short for its end. */
  public static Rig start() {
    return start(Duration.ofMillis(1_500));
  }

  public static Rig start(Duration pollHold) {
    return new Rig(TaskEndpoint.builder().pollHold(pollHold).start());
  }

  public TaskEndpoint endpoint() {
    return endpoint;
  }

  public LocalQueues queues() {
    return queues;
  }

  public EndpointTask schedule(String activity, TaskSpec task) {
    return endpoint.schedule(endpoint.createActivity(activity), task);
  }

  /** Opens a callback and sends its token, with the input, as a message. */
  public EndpointTask send(String queueUrl, TaskSpec spec, Object input) {
    EndpointTask task = endpoint.openCallback(spec);
    send(queueUrl, body(task, input));
    return task;
  }

  public void send(String queueUrl, String body) {
    queues.client().sendMessage(r -> r.queueUrl(queueUrl).messageBody(body)).join();
  }

  /** Receives a message and shows it to others at once: it counts as received before. */
  public void receiveAndGiveBack(String queueUrl) {
    String handle = queues
        .client()
        .receiveMessage(r -> r.queueUrl(queueUrl).waitTimeSeconds(5))
        .join()
        .messages()
        .get(0)
        .receiptHandle();
    queues
        .client()
        .changeMessageVisibility(
            r -> r.queueUrl(queueUrl).receiptHandle(handle).visibilityTimeout(0))
        .join();
  }

  public static String body(EndpointTask task, Object input) {
    return JSON.createObjectNode()
        .put("taskToken", task.token().orElseThrow())
        .putPOJO("input", input)
        .toString();
  }

  public StepWorkerBuilder worker(String name) {
    return StepWorker.builder(name)
        .createMissingActivities()
        .stepFunctionsClients(this::configure)
        .sqsClients(queues::configure);
  }

  /** Points a client to the endpoint. */
  public void configure(SfnAsyncClientBuilder client) {
    client
        .endpointOverride(endpoint.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create());
  }

  /** Time for a worker that stands still until the test moves it, or is over. */
  public ManualTime manualTime() {
    ManualTime time = new ManualTime();
    times.add(time);
    return time;
  }

  public StepWorker start(StepWorkerBuilder builder) {
    StepWorker worker = builder.build();
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** Returns when Step Functions was called so often in all. */
  public void awaitCalls(String operation, long count) {
    Soon.get(operation + " number " + count, endpoint.calls().reached(operation, count));
  }

  /** Returns when SQS was called so often in all. */
  public void awaitQueueCalls(String operation, long count) {
    Soon.get(operation + " number " + count, queues.calls().reached(operation, count));
  }

  /** Ends the services first, which answers open polls at once. */
  @Override
  public void close() {
    endpoint.close();
    queues.close();
    CompletableFuture<?>[] drains = workers.stream()
        .map(worker -> worker.drain(Duration.ofSeconds(2)))
        .toArray(CompletableFuture[]::new);
    moveUntil("end of the workers", CompletableFuture.allOf(drains));
  }

  /** Moves the workers' time on, in steps that real time keeps up with, until something happens. */
  public void moveUntil(String what, CompletableFuture<?> event) {
    for (int step = 0; !event.isDone() && step < MOST_STEPS; step++) {
      times.forEach(time -> time.advance(Duration.ofSeconds(1)));
      event.copy().completeOnTimeout(null, 20, TimeUnit.MILLISECONDS).join();
    }
    Soon.get(what, event);
  }
}
