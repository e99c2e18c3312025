package dev.stepworker.local;

import dev.stepworker.local.executions.MachineDraft;
import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.integration.RegisteredFunction;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.time.EventLoop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Step Functions in this JVM: interprets state machines and speaks the service's protocol on
 * loopback, to any AWS SDK and the AWS CLI.
 *
 * <pre>{@code
 * try (LocalStepFunctions local = LocalStepFunctions.start()) {
 *   Execution run = local.start(definition, "{}");
 *   local.advance(Duration.ofHours(3));
 *   run.status();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class LocalStepFunctions implements AutoCloseable {
  private final Engine engine;
  private final LoopCalls loop;
  private final AtomicInteger unnamed = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  LocalStepFunctions(Engine engine) {
    this.engine = engine;
    this.loop = new LoopCalls(engine.clock().loop());
  }

  /** Starts an engine on a free port whose time stands still until it is advanced. */
  public static LocalStepFunctions start() {
    return builder().start();
  }

  /** Says how an engine is to be. */
  public static LocalStepFunctionsBuilder builder() {
    return new LocalStepFunctionsBuilder();
  }

  /**
   * Creates a state machine and starts an execution of it.
   *
   * @param definition Amazon States Language, JSON text
   * @param input JSON text
   * @throws ServiceError if either is refused; its message says why
   */
  public Execution start(String definition, String input) {
    String name = "local-" + unnamed.incrementAndGet();
    return startExecution(createStateMachine(name, definition), input);
  }

  /**
   * Creates a standard state machine, or finds the equal one of that name.
   *
   * @return its ARN
   * @throws ServiceError if it is refused; its message says why
   */
  public String createStateMachine(String name, String definition) {
    MachineDraft draft = MachineDraft.standard(name, definition);
    return loop.call(() -> engine.machines().create(draft).arn());
  }

  /**
   * Starts an execution under a name that is made up.
   *
   * @param stateMachineArn may end with {@code #} and a test case of the mock file
   * @throws ServiceError if it is refused; its message says why
   */
  public Execution startExecution(String stateMachineArn, String input) {
    return loop.call(() -> new Execution(
        engine.executions().start(engine.requests().of(stateMachineArn, Optional.empty(), input))));
  }

  /** The execution of this ARN, if there is one; also one of a distributed map. */
  public Optional<Execution> execution(String arn) {
    return loop.call(() -> engine.executions().find(arn).map(Execution::new));
  }

  /**
   * Moves the engine's time ahead and returns when everything due until then has happened.
   *
   * @throws IllegalStateException under the real clock
   */
  public void advance(Duration by) {
    engine.clock().advance(by);
  }

  /** The engine's time. */
  public Instant now() {
    return engine.clock().loop().now();
  }

  /** Where clients reach it, such as {@code http://127.0.0.1:8083}. */
  public URI endpoint() {
    return engine.endpoint();
  }

  /** The loop that all of the engine's state lives on: for tools that live by the engine's time. */
  public EventLoop loop() {
    return engine.clock().loop();
  }

  /** The faults in force for calls, by operation, such as {@code SendTaskSuccess}. */
  public FaultRules faults() {
    return engine.faults();
  }

  /** The faults in force for calls of its own queues, such as {@code ReceiveMessage}. */
  public FaultRules queueFaults() {
    return engine.queueFaults();
  }

  /**
   * Hands out no more tasks: the polls of activities and queues that are open, and those that come
   * later, are answered at once without one. For the end of a local run, so that a worker that
   * drains need not wait for the end of its long polls.
   */
  public void endPolls() {
    engine.endPolls();
  }

  /** Where its queues are; starts them at the first call, unless another endpoint was given. */
  public URI sqsEndpoint() {
    return engine.sqsEndpoint();
  }

  /**
   * Lets a function do the tasks of a state from now on, in all executions and instead of its
   * resource.
   */
  public void mockState(String stateName, TaskFunction function) {
    mockState(stateName, new RegisteredFunction(function, engine.pool()));
  }

  /** The same for answers that come later; a result ends the task in every pattern. */
  public void mockState(String stateName, TaskIntegration integration) {
    engine.mocks().put(stateName, integration);
  }

  /** Gives a state's tasks back to its resource. */
  public void unmockState(String stateName) {
    engine.mocks().remove(stateName);
  }

  /** Answers open polls at once, drops what still runs and ends every thread, once. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      engine.close();
    }
  }
}
