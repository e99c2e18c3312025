package dev.stepworker.model.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ARN makes of a Task state.
 *
 * @param service such as {@code sqs} or {@code aws-sdk:s3}; {@code lambda function} or
 *     {@code activity} where it is none
 * @param api what is called; empty where there is no choice
 * @param pattern {@code .sync}, {@code .sync:2}, {@code .waitForTaskToken}, or empty
 */
record TaskKind(String service, String api, String pattern) {
  static final String CALLBACK = ".waitForTaskToken";
  private static final String ACTIVITY = "activity";
  private static final Pattern FUNCTION =
      Pattern.compile("arn:[^:]+:lambda:[^:]+:[^:]+:function:[^:]+(:[^:]+)?");
  private static final Pattern WORKER =
      Pattern.compile("arn:[^:]+:states:[^:]+:[^:]+:activity:[^:]+");
  private static final Pattern INTEGRATION = Pattern.compile(
      "arn:[^:]+:states:::((?:aws-sdk:)?[a-z0-9-]+):([A-Za-z0-9]+)(\\.sync:2|\\.sync|\\.waitForTaskToken)?");

  static Optional<TaskKind> of(String arn) {
    if (FUNCTION.matcher(arn).matches()) {
      return Optional.of(new TaskKind("lambda function", "", ""));
    }
    if (WORKER.matcher(arn).matches()) {
      return Optional.of(new TaskKind(ACTIVITY, "", ""));
    }
    Matcher matcher = INTEGRATION.matcher(arn);
    return matcher.matches()
        ? Optional.of(new TaskKind(
            matcher.group(1),
            matcher.group(2),
            Optional.ofNullable(matcher.group(3)).orElse("")))
        : Optional.empty();
  }

  boolean isActivity() {
    return service.equals(ACTIVITY);
  }

  boolean isCallback() {
    return pattern.equals(CALLBACK);
  }

  /** Whether the state stays until something else ends. */
  boolean waits() {
    return isActivity() || !pattern.isEmpty();
  }

  boolean isNestedExecutionAsText() {
    return isNestedExecution() && pattern.equals(".sync");
  }

  /** What is wrong with the service or the pattern; empty if nothing is. */
  Optional<String> problem() {
    if (isActivity() || api.isEmpty()) {
      return Optional.empty();
    }
    if (pattern.equals(".sync:2") && !isNestedExecution()) {
      return Optional.of("ends in .sync:2, which only states:startExecution has; use .sync");
    }
    Optional<ServicePatterns> patterns = ServicePatterns.of(service);
    if (patterns.isEmpty()) {
      return Optional.of("names the service '" + service
          + "', which has no integration of its own; call it as aws-sdk:" + service);
    }
    boolean fits = pattern.isEmpty()
        || (isCallback() ? patterns.get().hasCallback() : patterns.get().hasJobs());
    return fits
        ? Optional.empty()
        : Optional.of("ends in " + pattern + ", which " + service + ":" + api
            + " does not have; leave it out");
  }

  private boolean isNestedExecution() {
    return service.equals("states") && api.equals("startExecution");
  }
}
