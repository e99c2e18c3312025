package dev.stepworker.local;

import dev.stepworker.local.executions.MachineDraft;
import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.integration.MockFile;
import dev.stepworker.local.integration.RegisteredFunction;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.interpreter.ServiceBehaviour;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.time.EventLoop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

  private LocalStepFunctions(Engine engine) {
    this.engine = engine;
    this.loop = new LoopCalls(engine.clock().loop());
  }

  /** Starts an engine on a free port whose time stands still until it is advanced. */
  public static LocalStepFunctions start() {
    return builder().start();
  }

  /** Says how an engine is to be. */
  public static Builder builder() {
    return new Builder();
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

  /** How an engine is to be; one for each engine. */
  public static final class Builder {
    private static final Instant VIRTUAL_START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, TaskFunction> functions = new HashMap<>();
    private final Map<String, TaskFunction> services = new HashMap<>();
    private final Map<String, TaskIntegration> integrations = new HashMap<>();
    private Optional<URI> sqsEndpoint = Optional.empty();
    private Optional<URI> lambdaEndpoint = Optional.empty();
    private Optional<Path> buckets = Optional.empty();
    private MockFile mockFile = MockFile.none();
    private Optional<TaskIntegration> otherFunctions = Optional.empty();
    private ServiceBehaviour behaviour = ServiceBehaviour.current();
    private Instant startTime = VIRTUAL_START;
    private EventObserver observer = EventObserver.NONE;
    private boolean isReal;
    private boolean isSkipping;
    private int port;
    private long seed;

    private Builder() {}

    /** The port to listen on; 0, the default, takes any free one. */
    public Builder port(int newPort) {
      port = newPort;
      return this;
    }

    /** Lives by the real clock; without it, time stands still until it is advanced. */
    public Builder realTime() {
      isReal = true;
      return this;
    }

    /** Skips to what is due next as soon as nothing else can happen. */
    public Builder timeSkipping() {
      isSkipping = true;
      return this;
    }

    /** When virtual time begins; the first of January 2026 when unset. */
    public Builder startTime(Instant newStartTime) {
      startTime = newStartTime;
      return this;
    }

    /** Decides what is drawn at random: names, tokens, jitter; 0 when unset. */
    public Builder seed(long newSeed) {
      seed = newSeed;
      return this;
    }

    /**
     * Behaves as the service did on that day, where recordings show that it has changed since: to
     * compare with executions that are years old.
     */
    public Builder asOf(LocalDate day) {
      behaviour = ServiceBehaviour.asOf(day);
      return this;
    }

    /** Where the queues of {@code sqs:sendMessage} are; the engine's own when unset. */
    public Builder sqsEndpoint(URI endpoint) {
      sqsEndpoint = Optional.of(endpoint);
      return this;
    }

    /**
     * The directory whose folders stand for S3 buckets: distributed maps read their items and write
     * their results there.
     */
    public Builder buckets(Path directory) {
      buckets = Optional.of(directory);
      return this;
    }

    /**
     * A mock file in the format of Step Functions Local, whose test cases executions may name.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not such a file
     */
    public Builder mockFile(Path file) {
      mockFile = MockFile.read(file);
      return this;
    }

    /** Registers a function in place of the Lambda function of that name. */
    public Builder function(String name, TaskFunction function) {
      functions.put(name, function);
      return this;
    }

    /** Where functions are that are not registered by name: an endpoint that speaks Invoke. */
    public Builder lambdaEndpoint(URI endpoint) {
      lambdaEndpoint = Optional.of(endpoint);
      return this;
    }

    /** Does the tasks of all functions that are not registered by name. */
    public Builder otherFunctions(TaskIntegration integration) {
      otherFunctions = Optional.of(integration);
      return this;
    }

    /**
     * Registers a function for a service's action, in every integration pattern.
     *
     * @param key as {@code dynamodb:putItem} or {@code aws-sdk:s3:getObject}
     */
    public Builder integration(String key, TaskFunction function) {
      services.put(key, function);
      return this;
    }

    /**
     * Registers an integration for a service's action, for answers that come later or in steps.
     *
     * @param key as {@code dynamodb:putItem} or {@code aws-sdk:s3:getObject}
     */
    public Builder asyncIntegration(String key, TaskIntegration integration) {
      integrations.put(key, integration);
      return this;
    }

    /** Hears of every event of every execution as it happens; must neither throw nor block. */
    public Builder observer(EventObserver newObserver) {
      observer = newObserver;
      return this;
    }

    /**
     * Starts the engine.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public LocalStepFunctions start() {
      EngineClock clock = isReal
          ? EngineClock.real(InstantSource.system())
          : EngineClock.virtual(startTime, isSkipping);
      Settings settings = new Settings(
          port,
          seed,
          behaviour,
          AccountRegion.local(),
          sqsEndpoint,
          lambdaEndpoint,
          buckets,
          mockFile,
          functions,
          otherFunctions,
          services,
          integrations,
          observer);
      return new LocalStepFunctions(Engine.start(clock, settings));
    }
  }
}
