package dev.stepworker.testkit;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.LocalStepFunctionsBuilder;
import dev.stepworker.local.integration.TaskFunction;
import java.time.Instant;

/** How a {@link TestEnvironment} is to be. Confined to one thread; starts one environment. */
public final class TestEnvironmentBuilder {
  private final LocalStepFunctionsBuilder engine = LocalStepFunctions.builder();

  TestEnvironmentBuilder() {}

  /**
   * Skips to what is due next as soon as nothing else can happen: a workflow of three days ends in
   * milliseconds, without a call of {@code advance}.
   */
  public TestEnvironmentBuilder timeSkipping() {
    engine.timeSkipping();
    return this;
  }

  /** When time begins; the first of January 2026 when unset. */
  public TestEnvironmentBuilder startTime(Instant startTime) {
    engine.startTime(startTime);
    return this;
  }

  /** Decides what is drawn at random, such as the jitter of retries; 0 when unset. */
  public TestEnvironmentBuilder seed(long seed) {
    engine.seed(seed);
    return this;
  }

  /** Registers a Java function in place of the Lambda function of that name. */
  public TestEnvironmentBuilder function(String name, TaskFunction function) {
    engine.function(name, function);
    return this;
  }

  /**
   * Registers a Java function for a service's action, in every integration pattern.
   *
   * @param key as {@code dynamodb:putItem}
   */
  public TestEnvironmentBuilder integration(String key, TaskFunction function) {
    engine.integration(key, function);
    return this;
  }

  public TestEnvironment start() {
    VisitRecorder visits = new VisitRecorder();
    return new TestEnvironment(engine.observer(visits).start(), visits);
  }
}
