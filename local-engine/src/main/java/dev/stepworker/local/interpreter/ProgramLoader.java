package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.DefinitionParser;
import dev.stepworker.local.definition.StateMachineDefinition;
import dev.stepworker.local.query.JsonPathQueries;
import dev.stepworker.local.query.JsonataQueries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes definitions ready to run.
 *
 * <p>Immutable.
 */
public final class ProgramLoader {
  private final DefinitionParser parser = new DefinitionParser();
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * Loads programs for one engine.
   *
   * @param random what expressions draw from
   * @param clock what expressions take for the time
   */
  public ProgramLoader(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
  }

  /**
   * Loads a program.
   *
   * @param definition JSON text
   * @throws dev.stepworker.local.definition.InvalidDefinitionException with every problem found
   */
  public Program load(String definition) {
    StateMachineDefinition parsed = parser.parse(definition);
    return new Program(
        parsed.states(),
        parsed.timeout(),
        new JsonPathQueries(random),
        new JsonataQueries(random, clock));
  }
}
