package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.ChildExecution;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionRun;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.Launch;
import dev.stepworker.local.interpreter.MapRuns;
import dev.stepworker.local.interpreter.Program;
import dev.stepworker.local.interpreter.RandomNames;
import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.tasks.StatesArn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The executions, by ARN; confined to the engine's loop. */
public final class Executions {
  private static final String TYPE = "execution";
  private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(5);
  private static final int MAX_INPUT_BYTES = 262_144;

  private final Interpreter interpreter;
  private final RandomNames names;
  private final StartObserver observer;
  private final Map<String, StartedExecution> byArn = new LinkedHashMap<>();

  /** Starts without any; the observer hears of each standard one that is started. */
  public Executions(Interpreter interpreter, RandomNames names, StartObserver observer) {
    this.interpreter = interpreter;
    this.names = names;
    this.observer = observer;
  }

  /**
   * Starts an execution, or returns the one that runs under the name with the same input.
   *
   * @throws ServiceError {@code InvalidName}, {@code InvalidExecutionInput} or
   *     {@code ExecutionAlreadyExists}
   */
  public StartedExecution start(StartRequest request) {
    String name = request.name().map(ResourceNames::check).orElseGet(names::next);
    String arn = arn(request.machine(), name);
    Object input = parsed(request.input());
    StartedExecution existing = byArn.get(arn);
    if (existing != null) {
      return same(existing, request.input());
    }
    ExecutionIdentity identity = new ExecutionIdentity(
        arn,
        name,
        request.machine().arn(),
        request.machine().name(),
        request.machine().roleArn(),
        interpreter.loop().now(),
        input);
    Outcomes outcomes = new Outcomes(new CompletableFuture<>());
    Launch launch = new Launch(
        program(request.machine()),
        identity,
        request.input(),
        request.mocks(),
        request.machine().reference());
    if (!request.machine().isExpress()) {
      observer.starting(identity, request.machine());
    }
    ExecutionRun run = interpreter.start(launch, outcomes::complete);
    StartedExecution started =
        new StartedExecution(request.machine(), request.input(), run, outcomes);
    byArn.put(arn, started);
    return started;
  }

  /**
   * Lets an execution that ended without success go on, unless this call has done so before.
   *
   * @param clientToken the same in a repeated call
   * @return when it was redriven
   * @throws ServiceError {@code InvalidArn}, {@code ExecutionDoesNotExist} or
   *     {@code ExecutionNotRedrivable}
   */
  public Instant redrive(String arn, Optional<String> clientToken) {
    StartedExecution execution = get(arn);
    Instant now = interpreter.loop().now();
    Optional<Instant> before =
        clientToken.flatMap(token -> execution.redriveTokens().redriveDate(token, now));
    if (before.isPresent()) {
      return before.get();
    }
    Optional<String> refusal = mapRuns().ofChild(arn).isPresent()
        ? Optional.of("Execution belongs to a map run and can only be redriven with it")
        : execution.notRedrivable();
    if (refusal.isPresent()) {
      throw ServiceError.of("ExecutionNotRedrivable", refusal.get());
    }
    execution.redrive(now);
    clientToken.ifPresent(token -> execution.redriveTokens().add(token, now));
    return now;
  }

  private String arn(StateMachine machine, String name) {
    String execution = machine.name() + ":" + name;
    return machine.isExpress()
        ? interpreter.place().statesArn("express", execution + ":" + names.next())
        : interpreter.place().statesArn(TYPE, execution);
  }

  private static Program program(StateMachine machine) {
    return machine.isExpress() ? machine.program().within(EXPRESS_LIMIT) : machine.program();
  }

  private static StartedExecution same(StartedExecution existing, String input) {
    if (existing.outcome().isEmpty() && existing.input().equals(input)) {
      return existing;
    }
    throw ServiceError.of(
        "ExecutionAlreadyExists", "Execution Already Exists: '" + existing.arn() + "'");
  }

  private static @Nullable Object parsed(String input) {
    if (input.length() > MAX_INPUT_BYTES || Json.bytes(input) > MAX_INPUT_BYTES) {
      throw invalidInput(
          "Input has " + Json.bytes(input) + " bytes; must have at most " + MAX_INPUT_BYTES);
    }
    try {
      return Json.parse(input);
    } catch (InvalidJsonException e) {
      throw invalidInput(String.valueOf(e.getMessage()));
    }
  }

  private static ServiceError invalidInput(String why) {
    return ServiceError.of(
        "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + why + "'");
  }

  /** Brings an execution of an engine before back. */
  public void restore(StateMachine machine, PastCourse course) {
    byArn.put(
        course.identity().arn(),
        new StartedExecution(machine, course.input(), course, course.outcomes()));
  }

  /** The execution of this ARN, if it exists; also one of a map run. */
  public Optional<StartedExecution> find(String arn) {
    return Optional.ofNullable(byArn.get(arn))
        .or(() -> mapRuns().child(arn).flatMap(this::ofMapRun));
  }

  /** The runs of distributed maps. */
  public MapRuns mapRuns() {
    return interpreter.maps().runs();
  }

  /** A child of a map run as an execution; empty if it has not started. */
  public Optional<StartedExecution> ofMapRun(ChildExecution child) {
    return child
        .run()
        .flatMap(run -> parent(run)
            .map(parent -> new StartedExecution(
                parent.machine().child(run.identity()),
                child.input(),
                run,
                Outcomes.of(child.ended(), child.redriveDate()))));
  }

  private Optional<StartedExecution> parent(ExecutionRun child) {
    return mapRuns().ofChild(child.identity().arn()).flatMap(run -> find(run.executionArn()));
  }

  /**
   * The execution of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ExecutionDoesNotExist}
   */
  public StartedExecution get(String arn) {
    StatesArn.parse(arn, TYPE);
    return find(arn)
        .orElseThrow(() ->
            ServiceError.of("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'"));
  }

  /** All executions, in the order of their starts. */
  public List<StartedExecution> list() {
    return List.copyOf(byArn.values());
  }
}
