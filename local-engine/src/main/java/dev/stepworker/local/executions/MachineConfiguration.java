package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine says about logging, tracing and encryption; kept and told, without effect on
 * local executions. Immutable.
 *
 * @param logging as {@code loggingConfiguration}
 * @param tracing as {@code tracingConfiguration}
 * @param encryption as {@code encryptionConfiguration}
 */
public record MachineConfiguration(
    Map<String, @Nullable Object> logging,
    Map<String, @Nullable Object> tracing,
    Map<String, @Nullable Object> encryption) {
  private static final List<String> LEVELS = List.of("ALL", "ERROR", "FATAL", "OFF");

  /** The service's defaults: no logging, no tracing, the service's own key. */
  public static MachineConfiguration defaults() {
    return new MachineConfiguration(
        Map.of("level", "OFF", "includeExecutionData", false),
        Map.of("enabled", false),
        Map.of("type", "AWS_OWNED_KEY"));
  }

  /**
   * The same with what is set in a request; empty maps leave a part as it is.
   *
   * @throws ServiceError {@code InvalidLoggingConfiguration} if a level needs a destination that is
   *     not given
   */
  public MachineConfiguration with(
      Map<String, @Nullable Object> newLogging,
      Map<String, @Nullable Object> newTracing,
      Map<String, @Nullable Object> newEncryption) {
    checkLogging(newLogging);
    return new MachineConfiguration(
        merged(logging, newLogging),
        merged(tracing, newTracing),
        merged(encryption, newEncryption));
  }

  /** As DescribeStateMachine tells it. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("loggingConfiguration", logging);
    members.put("tracingConfiguration", tracing);
    members.put("encryptionConfiguration", encryption);
    return members;
  }

  private static void checkLogging(Map<String, @Nullable Object> logging) {
    Object level = logging.getOrDefault("level", "OFF");
    boolean hasOne = logging.get("destinations") instanceof List<?> list && list.size() == 1;
    if (!LEVELS.contains(level)) {
      throw invalidLogging("The level is " + level + "; must be one of " + LEVELS);
    }
    if (!"OFF".equals(level) && !hasOne) {
      throw invalidLogging("Must specify exactly one Log Destination.");
    }
  }

  private static ServiceError invalidLogging(String why) {
    return ServiceError.of("InvalidLoggingConfiguration", "Invalid Logging Configuration: " + why);
  }

  private static Map<String, @Nullable Object> merged(
      Map<String, @Nullable Object> old, Map<String, @Nullable Object> changes) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(old);
    merged.putAll(changes);
    return merged;
  }
}
