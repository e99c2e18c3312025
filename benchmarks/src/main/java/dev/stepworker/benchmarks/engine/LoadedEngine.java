package dev.stepworker.benchmarks.engine;

import dev.stepworker.benchmarks.peers.SdkClients;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.LocalStepFunctionsBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** An engine in real time and a client of it, in this JVM. Thread-safe. */
final class LoadedEngine implements AutoCloseable {
  /** Long enough for a machine that others keep busy. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int CALLS_AT_ONCE = 64;
  private static final String ROLE = "arn:aws:iam::000000000000:role/load";

  private final LocalStepFunctions engine;
  private final SfnAsyncClient client;
  private final LongAdder succeeded = new LongAdder();
  private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);

  LoadedEngine(int polls) {
    this(polls, LocalStepFunctions.builder());
  }

  LoadedEngine(int polls, LocalStepFunctionsBuilder builder) {
    this.engine = builder
        .realTime()
        .function("echo", input -> input)
        .observer((arn, event) -> count(event.type()))
        .start();
    this.client = new SdkClients(engine.endpoint(), polls + CALLS_AT_ONCE).sfnAsync();
  }

  private void count(String eventType) {
    if (eventType.equals("ExecutionSucceeded")) {
      succeeded.increment();
    }
  }

  /** How many executions have succeeded so far. */
  long succeeded() {
    return succeeded.sum();
  }

  String activity(String name) {
    return client.createActivity(r -> r.name(name)).join().activityArn();
  }

  String machine(String name, String definition) {
    return client
        .createStateMachine(r -> r.name(name).definition(definition).roleArn(ROLE))
        .join()
        .stateMachineArn();
  }

  /** Starts executions, some at once, and returns when all have been accepted. */
  void startExecutions(String machine, int count) throws InterruptedException {
    List<CompletableFuture<?>> started = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      calls.acquire();
      started.add(client
          .startExecution(r -> r.stateMachineArn(machine).input("{\"n\": 1}"))
          .whenComplete((answer, failure) -> calls.release()));
    }
    CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new)).join();
  }

  CompletableFuture<GetActivityTaskResponse> poll(String activity) {
    return client.getActivityTask(r -> r.activityArn(activity));
  }

  CompletableFuture<?> succeed(String token) {
    return client.sendTaskSuccess(r -> r.taskToken(token).output("{}"));
  }

  @Override
  public void close() {
    client.close();
    engine.close();
  }
}
