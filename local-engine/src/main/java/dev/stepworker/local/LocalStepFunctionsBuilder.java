package dev.stepworker.local;

import dev.stepworker.local.forward.ClientSettings;
import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.integration.MockFile;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.interpreter.ServiceBehaviour;
import dev.stepworker.local.journal.StateDirectory;
import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How an engine is to be; one for each engine. Confined to one thread. */
public final class LocalStepFunctionsBuilder {
  private static final Instant VIRTUAL_START = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<String, TaskFunction> functions = new HashMap<>();
  private final Map<String, TaskFunction> services = new HashMap<>();
  private final Map<String, TaskIntegration> integrations = new HashMap<>();
  private Optional<URI> sqsEndpoint = Optional.empty();
  private Optional<URI> lambdaEndpoint = Optional.empty();
  private Optional<Path> buckets = Optional.empty();
  private Optional<Path> stateDirectory = Optional.empty();
  private MockFile mockFile = MockFile.none();
  private Optional<TaskIntegration> otherFunctions = Optional.empty();
  private Optional<TaskIntegration> otherIntegrations = Optional.empty();
  private Optional<ClientSettings> forwarding = Optional.empty();
  private ServiceBehaviour behaviour = ServiceBehaviour.current();
  private Optional<Instant> startTime = Optional.empty();
  private EventObserver observer = EventObserver.NONE;
  private boolean isReal;
  private boolean isSkipping;
  private int port;
  private long seed;

  LocalStepFunctionsBuilder() {}

  /** The port to listen on; 0, the default, takes any free one. */
  public LocalStepFunctionsBuilder port(int newPort) {
    port = newPort;
    return this;
  }

  /** Lives by the real clock; without it, time stands still until it is advanced. */
  public LocalStepFunctionsBuilder realTime() {
    isReal = true;
    return this;
  }

  /** Skips to what is due next as soon as nothing else can happen. */
  public LocalStepFunctionsBuilder timeSkipping() {
    isSkipping = true;
    return this;
  }

  /** When time begins; if unset, virtual time with the year 2026 and real time now. */
  public LocalStepFunctionsBuilder startTime(Instant newStartTime) {
    startTime = Optional.of(newStartTime);
    return this;
  }

  /** Decides what is drawn at random: names, tokens, jitter; 0 when unset. */
  public LocalStepFunctionsBuilder seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /**
   * Behaves as the service did on that day, where recordings show that it has changed since: to
   * compare with executions that are years old.
   */
  public LocalStepFunctionsBuilder asOf(LocalDate day) {
    behaviour = ServiceBehaviour.asOf(day);
    return this;
  }

  /** Where the queues of {@code sqs:sendMessage} are; the engine's own when unset. */
  public LocalStepFunctionsBuilder sqsEndpoint(URI endpoint) {
    sqsEndpoint = Optional.of(endpoint);
    return this;
  }

  /**
   * The directory whose folders stand for S3 buckets: distributed maps read their items and write
   * their results there.
   */
  public LocalStepFunctionsBuilder buckets(Path directory) {
    buckets = Optional.of(directory);
    return this;
  }

  /**
   * Keeps state machines, their versions and aliases, activities and tags that calls create in a
   * directory, and creates them again at the next start. Standard executions, however started, are
   * there again with their histories; what still ran is {@code ABORTED} then, with the error
   * {@code Local.EngineStopped}. None of them can be redriven, and map runs and express executions
   * are not there again. The directory grows until somebody deletes it.
   *
   * <p>At the start, {@link java.io.UncheckedIOException} says that the directory cannot be used,
   * {@link IllegalArgumentException} that it holds files of something else,
   * {@link IllegalStateException} that another engine uses it.
   *
   * @param directory of one engine at a time; created if it is not there
   */
  public LocalStepFunctionsBuilder stateDirectory(Path directory) {
    stateDirectory = Optional.of(directory);
    return this;
  }

  /**
   * A mock file in the format of Step Functions Local, whose test cases executions may name.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is not such a file
   */
  public LocalStepFunctionsBuilder mockFile(Path file) {
    mockFile = MockFile.read(file);
    return this;
  }

  /** Registers a function in place of the Lambda function of that name. */
  public LocalStepFunctionsBuilder function(String name, TaskFunction function) {
    functions.put(name, function);
    return this;
  }

  /** Where functions are that are not registered by name: an endpoint that speaks Invoke. */
  public LocalStepFunctionsBuilder lambdaEndpoint(URI endpoint) {
    lambdaEndpoint = Optional.of(endpoint);
    return this;
  }

  /** Does the tasks of all functions that are not registered by name. */
  public LocalStepFunctionsBuilder otherFunctions(TaskIntegration integration) {
    otherFunctions = Optional.of(integration);
    return this;
  }

  /**
   * Registers a function for a service's action, in every integration pattern.
   *
   * @param key as {@code dynamodb:putItem} or {@code aws-sdk:s3:getObject}
   */
  public LocalStepFunctionsBuilder integration(String key, TaskFunction function) {
    services.put(key, function);
    return this;
  }

  /**
   * Registers an integration for a service's action, for answers that come later or in steps.
   *
   * @param key as {@code dynamodb:putItem} or {@code aws-sdk:s3:getObject}
   */
  public LocalStepFunctionsBuilder asyncIntegration(String key, TaskIntegration integration) {
    integrations.put(key, integration);
    return this;
  }

  /**
   * Does the tasks of all services' actions that are not registered; without it, they are forwarded
   * if {@link #forwardOthers} says so, or else fail.
   */
  public LocalStepFunctionsBuilder otherIntegrations(TaskIntegration integration) {
    otherIntegrations = Optional.of(integration);
    return this;
  }

  /**
   * Forwards the tasks of all services' actions that are not registered, by the client of the AWS
   * SDK that the class path has for the service: {@code aws-sdk:dynamodb:putItem}, and
   * {@code dynamodb:putItem} as well. Nothing is forwarded unless this is called.
   *
   * <p>The response is the task's result. Errors are named as Step Functions does, such as
   * {@code DynamoDb.ResourceNotFoundException}. A task without a client on the class path, of an
   * action that the client lacks or whose body is a stream, or of a job to wait for fails with
   * {@code States.Runtime} and a cause that says what to do.
   *
   * @param settings endpoint, region and credentials; {@link ClientSettings#ENVIRONMENT} leaves
   *     them to the standard environment
   */
  public LocalStepFunctionsBuilder forwardOthers(ClientSettings settings) {
    forwarding = Optional.of(settings);
    return this;
  }

  /** Hears of every event of every execution as it happens; must neither throw nor block. */
  public LocalStepFunctionsBuilder observer(EventObserver newObserver) {
    observer = newObserver;
    return this;
  }

  /**
   * Starts the engine.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public LocalStepFunctions start() {
    Optional<StateDirectory> state = stateDirectory.map(StateDirectory::open);
    EngineClock clock = isReal
        ? EngineClock.real(startTime)
        : EngineClock.virtual(startTime.orElse(VIRTUAL_START), isSkipping);
    Settings settings = new Settings(
        port,
        seed,
        behaviour,
        AccountRegion.local(),
        sqsEndpoint,
        lambdaEndpoint,
        buckets,
        state,
        mockFile,
        functions,
        otherFunctions,
        services,
        integrations,
        otherIntegrations,
        forwarding,
        observer);
    return new LocalStepFunctions(Engine.start(clock, settings));
  }
}
