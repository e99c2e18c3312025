package dev.stepworker.testkit;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.payload.JacksonCodec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A Step Functions, its queues and the workers of a test, in this process. Clients and workers
 * reach it through the real SDK over loopback; its time stands still until the test moves it, and
 * the workers live by the same time.
 *
 * <pre>{@code
 * try (TestEnvironment env = TestEnvironment.start()) {
 *   env.worker("payments", worker -> worker.activity(CHARGE, (order, task) -> gateway.charge(order)));
 *   TestExecution run = env.start(orders, order);
 *   env.advance(Duration.ofHours(3));
 *   assertThat(run.awaitOutput(Receipt.class)).isEqualTo(receipt);
 * }
 * }</pre>
 *
 * <p>Thread-safe. Closing it drains the workers and ends every thread.
 */
public final class TestEnvironment implements AutoCloseable {
  private final LocalStepFunctions engine;
  private final LocalClients clients;
  private final EngineTime time;
  private final JacksonCodec codec = JacksonCodec.create();
  private final Deque<StepWorker> workers = new ArrayDeque<>(); // guarded by itself
  private final List<TestExecution> executions = new ArrayList<>(); // guarded by itself

  private final VisitRecorder visits;
  private final Map<String, String> definitions = new LinkedHashMap<>(); // guarded by itself
  private final AtomicBoolean closed = new AtomicBoolean();

  TestEnvironment(LocalStepFunctions engine, VisitRecorder visits) {
    this.engine = engine;
    this.visits = visits;
    this.time = new EngineTime(engine.loop());
    this.clients = new LocalClients(engine, new HeldCalls(engine.loop()));
  }

  /** Starts one whose time stands still until it is advanced. */
  public static TestEnvironment start() {
    return builder().start();
  }

  /** Says how an environment is to be. */
  public static TestEnvironmentBuilder builder() {
    return new TestEnvironmentBuilder();
  }

  /** Region and account that definitions are rendered for. */
  public AwsEnvironment awsEnvironment() {
    return AwsEnvironment.of(LocalClients.REGION, LocalClients.ACCOUNT);
  }

  /**
   * Starts a worker that works for this environment. Activities that are not there are created.
   *
   * @param registration registers the handlers
   */
  public StepWorker worker(String name, Consumer<StepWorkerBuilder> registration) {
    StepWorkerBuilder builder = StepWorker.builder(name)
        .createMissingActivities()
        .time(time)
        .stepFunctionsClients(clients::configure)
        .sqsClients(clients::configure);
    registration.accept(builder);
    StepWorker worker = builder.build();
    worker.start();
    synchronized (workers) {
      workers.push(worker);
    }
    return worker;
  }

  /** Creates an activity, so that executions can wait for workers that come later. */
  public void createActivity(TaskType<?, ?> type) {
    clients.createActivity(type.name());
  }

  /**
   * Creates a queue; starts the queue server, which takes a second or two, if none was needed yet.
   *
   * @return its URL
   */
  public String createQueue(String name) {
    return clients.createQueue(name);
  }

  /**
   * Starts an execution.
   *
   * @param machine rendered for {@link #awsEnvironment()}
   * @param input written as the workers write their outputs
   */
  public TestExecution start(StateMachine machine, Object input) {
    return start(machine.toJson(awsEnvironment()), codec.encode(input, input.getClass()));
  }

  /**
   * Starts an execution of a definition that was written by hand.
   *
   * @param definition Amazon States Language, JSON text
   * @param input JSON text
   */
  public TestExecution start(String definition, String input) {
    TestExecution execution = new TestExecution(engine.start(definition, input), codec);
    synchronized (definitions) {
      definitions.put(execution.machineName(), definition);
    }
    synchronized (executions) {
      executions.add(execution);
    }
    return execution;
  }

  /**
   * Stands in for what a task state calls, in all executions from now on.
   *
   * @param stateName the state's name, in whichever state machine
   */
  public StateMock mock(String stateName) {
    StateMock mock = new StateMock(stateName, new PlainJson(codec));
    engine.mockState(stateName, mock::answer);
    return mock;
  }

  /**
   * Moves time ahead and returns when everything due until then has happened: waits, timeouts,
   * retries, and the workers' heartbeats.
   */
  public void advance(Duration by) {
    engine.advance(by);
  }

  /** The time of executions and workers. */
  public Instant now() {
    return engine.now();
  }

  /** Where Step Functions clients reach it. */
  public URI endpoint() {
    return engine.endpoint();
  }

  /** The engine itself. */
  public LocalStepFunctions engine() {
    return engine;
  }

  /** The executions started so far, in order. */
  public List<TestExecution> executions() {
    synchronized (executions) {
      return List.copyOf(executions);
    }
  }

  /** The faults in force for calls of Step Functions, such as {@code SendTaskSuccess}. */
  public FaultRules faults() {
    return engine.faults();
  }

  /** The faults in force for calls of the queues, such as {@code ReceiveMessage}. */
  public FaultRules queueFaults() {
    return engine.queueFaults();
  }

  /** What the executions started so far have been through. */
  public Coverage coverage() {
    Coverage coverage = new Coverage();
    synchronized (definitions) {
      definitions.forEach((name, definition) -> coverage.add(definition, visits.of(name)));
    }
    return coverage;
  }

  /**
   * Drains the workers, without waiting for the end of long polls, and ends every thread. A second
   * call has no effect.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      new OrderlyEnd(engine).end(workersSoFar());
      clients.close();
    }
  }

  private List<StepWorker> workersSoFar() {
    synchronized (workers) {
      return List.copyOf(workers);
    }
  }
}
