package dev.stepworker.model.conformance;

import dev.stepworker.model.ServiceTask;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The factories of an integration by pattern; a pattern without one cannot be expressed. */
final class PatternFactories {
  private static final String REQUEST_RESPONSE = "REQUEST_RESPONSE";
  private static final String RUN_JOB = "RUN_JOB";
  private static final String WAIT_FOR_TASK_TOKEN = "WAIT_FOR_TASK_TOKEN";

  private final Given given;
  private final Map<String, Supplier<ServiceTask>> factories = new HashMap<>();

  private PatternFactories(Given given) {
    this.given = given;
  }

  static PatternFactories of(Given given) {
    return new PatternFactories(given);
  }

  PatternFactories requestResponse(Supplier<ServiceTask> factory) {
    return with(REQUEST_RESPONSE, factory);
  }

  PatternFactories runJob(Supplier<ServiceTask> factory) {
    return with(RUN_JOB, factory);
  }

  PatternFactories waitForTaskToken(Supplier<ServiceTask> factory) {
    return with(WAIT_FOR_TASK_TOKEN, factory);
  }

  /** Builds by the given pattern, by default request response. */
  ServiceTask build() {
    return buildBy(REQUEST_RESPONSE);
  }

  /** Builds by the given pattern, by default running a job. */
  ServiceTask buildRunJobByDefault() {
    return buildBy(RUN_JOB);
  }

  private ServiceTask buildBy(String byDefault) {
    String pattern =
        given.find("integrationPattern").map(json -> json.textValue()).orElse(byDefault);
    Supplier<ServiceTask> factory = factories.get(pattern);
    if (factory == null) {
      throw new NotExpressibleException("The integration has no factory for " + pattern);
    }
    return factory.get();
  }

  private PatternFactories with(String pattern, Supplier<ServiceTask> factory) {
    factories.put(pattern, factory);
    return this;
  }
}
