package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.json.Json;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts the children of a map run, or lets them go on when the run is redriven.
 *
 * <p>Confined to the engine's loop.
 */
final class ChildStart {
  private static final String EXPRESS = "EXPRESS";

  private final ExecutionRun outer;
  private final MapState state;
  private final MapRun run;

  ChildStart(ExecutionRun outer, MapState state, MapRun run) {
    this.outer = outer;
    this.state = state;
    this.run = run;
  }

  /** Starts a child; one that ran before goes on where it stopped, or runs anew if express. */
  void start(ChildExecution child, Consumer<ExecutionOutcome> listener) {
    Optional<ExecutionRun> before = child.run();
    if (before.isEmpty()) {
      String name = outer.engine().names().next();
      launch(child, identity(child, name), listener);
      return;
    }
    child.reopen();
    if (state.processor().executionType().equals(EXPRESS)) {
      launch(child, identity(child, before.get().identity().name()), listener);
    } else {
      child.redriven(outer.loop().now());
      before.get().redrive();
    }
  }

  private ExecutionIdentity identity(ChildExecution child, String name) {
    Interpreter engine = outer.engine();
    String group = run.arn().substring(run.arn().indexOf(":mapRun:") + ":mapRun:".length());
    String machine = group.substring(0, group.lastIndexOf(':'));
    return new ExecutionIdentity(
        engine.place().statesArn("execution", machine + ":" + name),
        name,
        engine.place().statesArn("stateMachine", machine),
        machine,
        outer.identity().roleArn(),
        engine.loop().now(),
        Json.parse(child.input()));
  }

  private void launch(
      ChildExecution child, ExecutionIdentity identity, Consumer<ExecutionOutcome> listener) {
    Program part = outer.program().part(state.processor().states());
    Launch launch = new Launch(part, identity, child.input(), outer.mocks(), MachineReference.NONE);
    child.started(outer.engine().start(launch, listener));
    outer.engine().maps().runs().started(identity.arn(), child, run);
  }
}
