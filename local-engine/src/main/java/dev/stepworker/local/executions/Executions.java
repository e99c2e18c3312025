package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.ExecutionRun;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.Launch;
import dev.stepworker.local.interpreter.RandomNames;
import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.tasks.StatesArn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The executions, by ARN; confined to the engine's loop. */
public final class Executions {
  private static final String TYPE = "execution";
  private static final int MAX_INPUT_BYTES = 262_144;

  private final Interpreter interpreter;
  private final RandomNames names;
  private final Map<String, StartedExecution> byArn = new LinkedHashMap<>();

  /** Starts without any. */
  public Executions(Interpreter interpreter, RandomNames names) {
    this.interpreter = interpreter;
    this.names = names;
  }

  /**
   * Starts an execution, or returns the one that runs under the name with the same input.
   *
   * @throws ServiceError {@code InvalidName}, {@code InvalidExecutionInput} or
   *     {@code ExecutionAlreadyExists}
   */
  public StartedExecution start(StartRequest request) {
    String name = request.name().map(ResourceNames::check).orElseGet(names::next);
    String arn = interpreter.place().statesArn(TYPE, request.machine().name() + ":" + name);
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
    CompletableFuture<ExecutionOutcome> outcome = new CompletableFuture<>();
    Launch launch =
        new Launch(request.machine().program(), identity, request.input(), request.mocks());
    ExecutionRun run = interpreter.start(launch, outcome::complete);
    StartedExecution started =
        new StartedExecution(request.machine(), request.input(), run, outcome);
    byArn.put(arn, started);
    return started;
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

  /** The execution of this ARN, if it exists. */
  public Optional<StartedExecution> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
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
