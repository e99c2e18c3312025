package dev.stepworker.testkit;

import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.integration.TaskFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for what a task state calls: its answers come in turn, and the last one comes again and
 * again.
 *
 * <pre>{@code
 * env.mock("Charge").fails("Payment.Busy", "come back later").returns(new Receipt("r-1"));
 * }</pre>
 *
 * <p>Thread-safe. Answers may be added while executions run.
 */
public final class StateMock {
  private final String stateName;
  private final PlainJson json;
  private final Deque<TaskFunction> answers = new ArrayDeque<>(); // guarded by itself
  private final List<@Nullable Object> inputs = new CopyOnWriteArrayList<>();

  StateMock(String stateName, PlainJson json) {
    this.stateName = stateName;
    this.json = json;
  }

  /** Answers with this output; null is JSON {@code null}. */
  public StateMock returns(@Nullable Object output) {
    return add(input -> json.plain(output));
  }

  /**
   * Answers with what a function makes of the task's input.
   *
   * @param type what the input is read as
   */
  public <I> StateMock answers(Class<I> type, Function<? super I, ?> function) {
    return add(input -> json.plain(function.apply(json.read(input, type))));
  }

  /**
   * Fails the task.
   *
   * @param error the name that Retry and Catch match; those of the service are allowed
   * @param cause what happened
   */
  public StateMock fails(String error, String cause) {
    return add(input -> {
      throw new TaskFailedException(error, cause);
    });
  }

  /**
   * What the state's tasks were given so far, in order; none may be JSON {@code null}.
   *
   * @param type what the inputs are read as
   */
  public <I> List<I> inputs(Class<I> type) {
    return inputs.stream().map(input -> json.read(input, type)).toList();
  }

  @Nullable Object answer(@Nullable Object input) throws Exception {
    inputs.add(input);
    return next().apply(input);
  }

  private StateMock add(TaskFunction answer) {
    synchronized (answers) {
      answers.add(answer);
    }
    return this;
  }

  private TaskFunction next() {
    synchronized (answers) {
      if (answers.isEmpty()) {
        throw new IllegalStateException("The mock of state '" + stateName
            + "' has no answer; give it one with returns, answers or fails");
      }
      return answers.size() == 1 ? answers.element() : answers.remove();
    }
  }
}
