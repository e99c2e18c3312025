package dev.stepworker.local.integration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a task's {@code Resource} names.
 *
 * @param arn as the definition has it
 * @param type what kind of resource it is
 * @param service such as {@code sqs} or {@code aws-sdk:dynamodb}; empty for other kinds
 * @param action such as {@code sendMessage}, without the pattern; empty for other kinds
 * @param suffix the pattern behind the action, such as {@code .sync:2}; empty for request response
 */
public record TaskResource(String arn, Type type, String service, String action, String suffix) {
  private static final Pattern ACTIVITY =
      Pattern.compile("arn:[^:]*:states:[^:]+:\\d+:activity:.+");
  private static final Pattern FUNCTION =
      Pattern.compile("arn:[^:]*:lambda:[^:]*:\\d*:function:.+");
  private static final Pattern SERVICE = Pattern.compile(
      "arn:[^:]*:states:[^:]*:\\d*:((?:aws-sdk:)?[^:]+):([^:.]+)(\\.sync(?::2)?|\\.waitForTaskToken)?");

  /** The kinds of resource. */
  public enum Type {
    ACTIVITY,
    FUNCTION,
    SERVICE
  }

  /** Reads a resource; empty if it is none that the service knows. */
  public static Optional<TaskResource> parse(String arn) {
    if (ACTIVITY.matcher(arn).matches()) {
      return Optional.of(new TaskResource(arn, Type.ACTIVITY, "", "", ""));
    }
    if (FUNCTION.matcher(arn).matches()) {
      return Optional.of(new TaskResource(arn, Type.FUNCTION, "", "", ""));
    }
    Matcher service = SERVICE.matcher(arn);
    return service.matches()
        ? Optional.of(new TaskResource(
            arn,
            Type.SERVICE,
            service.group(1),
            service.group(2),
            service.group(3) == null ? "" : service.group(3)))
        : Optional.empty();
  }

  /** How the task waits. */
  public IntegrationPattern pattern() {
    if (suffix.startsWith(".sync")) {
      return IntegrationPattern.RUN_JOB;
    }
    return suffix.isEmpty()
        ? IntegrationPattern.REQUEST_RESPONSE
        : IntegrationPattern.WAIT_FOR_TASK_TOKEN;
  }

  /** The key under which integrations are registered, such as {@code sqs:sendMessage}. */
  public String key() {
    return service + ":" + action;
  }
}
