package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.time.EventLoop;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Runs executions on the engine's loop.
 *
 * @param behaviour how the service behaves where that has changed
 * @param random draws what is random in executions, such as jitter
 * @param place whose and where the engine's resources are
 * @param observer hears of every event
 */
public record Interpreter(
    EventLoop loop,
    Limits limits,
    ServiceBehaviour behaviour,
    RandomGenerator random,
    AccountRegion place,
    TaskDesk tasks,
    MapDesk maps,
    EventObserver observer) {

  /** Makes up names. */
  RandomNames names() {
    return new RandomNames(random);
  }

  /**
   * Starts an execution; to be called on the loop.
   *
   * @param listener hears how the execution ends, on the loop
   */
  public ExecutionRun start(Launch launch, Consumer<ExecutionOutcome> listener) {
    ExecutionRun run = new ExecutionRun(this, launch, listener);
    run.start();
    return run;
  }
}
