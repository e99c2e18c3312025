package dev.stepworker.local.statetest;

import dev.stepworker.local.definition.ErrorHandling;
import dev.stepworker.local.definition.InvalidDefinitionException;
import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.ExecutionRun;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.Launch;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.Program;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.interpreter.RetryRules;
import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * TestState: runs one state once, with the engine's tasks or a mocked answer, and tells what became
 * of it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_TestState.html">
 *     TestState</a>
 */
public final class TestStateOperation {
  private static final String NAME = "TestState";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Interpreter interpreter;
  private final ProgramLoader loader;

  /** Tests states on this interpreter. */
  public TestStateOperation(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.loader = new ProgramLoader(interpreter.random(), interpreter.loop()::now);
  }

  /** Adds the operation. */
  public void addTo(Operations operations) {
    operations.add(NAME, this::test);
  }

  private void test(Call call, Reply reply) {
    StateTest test = StateTest.of(call.members());
    test.machine().ifPresent(this::load);
    RetryRules rules = rules(test);
    Program program = load(test.state()
            .definitionOfOneAttempt(test.variables(), test.queryLanguage()))
        .within(LONGEST);
    CompletableFuture<ExecutionOutcome> ended = new CompletableFuture<>();
    ExecutionRun run = interpreter.start(
        new Launch(
            program, identity(test), test.input(), new TestMocks(test), MachineReference.NONE),
        ended::complete);
    CompletableFuture<Void> unused = ended.thenAccept(outcome ->
        reply.answer(Answer.ok(new TestedState(test, rules, run.events(), outcome).members())));
  }

  private RetryRules rules(StateTest test) {
    Program whole = load(test.state().definition(test.variables(), test.queryLanguage()));
    ErrorHandling errors = whole.states().state(test.state().name()).errors();
    return new RetryRules(errors.retriers(), interpreter.random());
  }

  private Program load(String definition) {
    try {
      return loader.load(definition);
    } catch (InvalidDefinitionException e) {
      throw ServiceError.of("InvalidDefinition", String.valueOf(e.getMessage()));
    }
  }

  private ExecutionIdentity identity(StateTest test) {
    return new ExecutionIdentity(
        interpreter.place().statesArn("express", NAME + ":" + NAME + ":" + NAME),
        NAME,
        interpreter.place().statesArn("stateMachine", NAME),
        NAME,
        "",
        interpreter.loop().now(),
        input(test));
  }

  private static Object input(StateTest test) {
    try {
      return Optional.ofNullable(Json.parse(test.input())).orElse("");
    } catch (InvalidJsonException e) {
      throw ServiceError.of(
          "InvalidExecutionInput",
          "Invalid State Machine Execution Input: '" + e.getMessage() + "'");
    }
  }
}
