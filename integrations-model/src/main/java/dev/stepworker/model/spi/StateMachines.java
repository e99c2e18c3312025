package dev.stepworker.model.spi;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import java.util.List;

/**
 * Brings state machines to tools that render, check and draw them: they find implementations with
 * {@link java.util.ServiceLoader}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">Amazon
 *     States Language</a>
 */
public interface StateMachines {
  /**
   * The state machines, each with a name of its own. Called from one thread; may be called again
   * for another environment.
   *
   * @param environment where they will live; {@link AwsEnvironment#unknown()} if nobody said
   * @throws dev.stepworker.model.InvalidDefinitionException if one of them breaks the rules
   */
  List<StateMachine> in(AwsEnvironment environment);
}
