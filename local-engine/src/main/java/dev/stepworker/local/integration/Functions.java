package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;

/**
 * Functions by name, and the ARNs that stand for them.
 *
 * <p>Immutable.
 */
public final class Functions {
  private static final String MARK = ":function:";

  private final Map<String, TaskFunction> byName;

  public Functions(Map<String, TaskFunction> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Finds a function.
   *
   * @param reference a name, an ARN or a part of one; with or without version or alias
   */
  Optional<TaskFunction> find(String reference) {
    String name = reference.contains(MARK)
        ? reference.substring(reference.indexOf(MARK) + MARK.length())
        : reference;
    TaskFunction exact = byName.get(name);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(byName.get(name.replaceFirst(":[^:]*$", "")));
  }

  /** Tells a task that its function is not there, as Lambda does. */
  static void refuse(String reference, TaskReply reply) {
    reply.failed(
        "Lambda.ResourceNotFoundException",
        "Function not found: " + reference + " (Service: AWSLambda; Status Code: 404; Error Code:"
            + " ResourceNotFoundException); register it with"
            + " LocalStepFunctions.builder().function(name, ...)");
  }
}
