package dev.stepworker.local.tasks;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import java.util.Map;

/** The three operations that take a task token. */
public final class TaskOperations {
  private static final int MAX_TOKEN = 2048;
  private static final int MAX_OUTPUT = 262_144;
  private static final int MAX_ERROR = 256;
  private static final int MAX_CAUSE = 32_768;

  private final TaskTokens tokens;

  /** Serves these tokens. */
  public TaskOperations(TaskTokens tokens) {
    this.tokens = tokens;
  }

  /** Adds the operations. */
  public void addTo(Operations operations) {
    operations
        .answering("SendTaskSuccess", this::succeed)
        .answering("SendTaskFailure", this::fail)
        .answering("SendTaskHeartbeat", this::heartbeat);
  }

  private Map<String, Object> succeed(Members members) {
    String token = members.text("taskToken", 1, MAX_TOKEN);
    String output = members.text("output", 0, MAX_OUTPUT);
    members.check();
    tokens.succeed(token, output);
    return Map.of();
  }

  private Map<String, Object> fail(Members members) {
    String token = members.text("taskToken", 1, MAX_TOKEN);
    String error = members.optionalText("error", MAX_ERROR);
    String cause = members.optionalText("cause", MAX_CAUSE);
    members.check();
    tokens.fail(token, error, cause);
    return Map.of();
  }

  private Map<String, Object> heartbeat(Members members) {
    String token = members.text("taskToken", 1, MAX_TOKEN);
    members.check();
    tokens.heartbeat(token);
    return Map.of();
  }
}
