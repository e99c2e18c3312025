package dev.stepworker.local.integration;

import java.net.URI;
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
  private final Optional<HttpFunctions> others;

  /**
   * Knows these functions.
   *
   * @param endpoint where all others are, if anywhere; speaks Lambda's Invoke
   */
  public Functions(Map<String, TaskFunction> byName, Optional<URI> endpoint) {
    this.byName = Map.copyOf(byName);
    this.others = endpoint.map(HttpFunctions::new);
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
    String plain = name.replaceFirst(":[^:]*$", "");
    return Optional.ofNullable(byName.get(name))
        .or(() -> Optional.ofNullable(byName.get(plain)))
        .or(() -> others.map(endpoint -> endpoint.named(name)));
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
