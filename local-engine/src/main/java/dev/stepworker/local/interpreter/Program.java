package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.StatesBlock;
import dev.stepworker.local.query.JsonPathQueries;
import dev.stepworker.local.query.JsonataQueries;
import java.time.Duration;
import java.util.Optional;

/**
 * What an execution runs: states, and the query languages that keep their expressions parsed.
 *
 * @param timeout how long an execution may run
 */
public record Program(
    StatesBlock states,
    Optional<Duration> timeout,
    JsonPathQueries jsonPath,
    JsonataQueries jsonata) {

  /** The same for states that run as an execution of their own. */
  Program part(StatesBlock block) {
    return new Program(block, Optional.empty(), jsonPath, jsonata);
  }

  /** The same with a limit to how long an execution may run. */
  public Program within(Duration limit) {
    Duration shorter = timeout.filter(own -> own.compareTo(limit) < 0).orElse(limit);
    return new Program(states, Optional.of(shorter), jsonPath, jsonata);
  }
}
