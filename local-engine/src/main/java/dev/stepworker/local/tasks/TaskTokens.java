package dev.stepworker.local.tasks;

import dev.stepworker.local.http.JsonText;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open task tokens, and what the service says about any other.
 *
 * <p>A token is good for one completion. Confined to the event loop.
 */
public final class TaskTokens {
  private static final int MAX_OUTPUT_BYTES = 262_144;

  private final EventLoop loop;
  private final TokenMint mint;
  private final Map<String, OpenTask> open = new HashMap<>();

  /** Starts without any token. */
  public TaskTokens(EventLoop loop, TokenMint mint) {
    this.loop = loop;
    this.mint = mint;
  }

  /** Opens a new token for the task; its clocks do not run yet. */
  public String register(PendingTask task) {
    String token = mint.next();
    open.put(token, new OpenTask(task, loop, clock -> timeOut(token, clock)));
    return token;
  }

  /**
   * Starts the clocks of an open token: an activity's when a worker receives it, a callback's at
   * once.
   */
  public void startClocks(String token) {
    openTask(token).startClocks();
  }

  /**
   * Starts the heartbeat clock anew.
   *
   * @throws ServiceError {@code InvalidToken}, {@code TaskDoesNotExist} or {@code TaskTimedOut}
   */
  public void heartbeat(String token) {
    OpenTask task = openTask(token);
    task.restartHeartbeat();
    task.task().heartbeat();
  }

  /**
   * Completes the task; the output is JSON text of at most 262,144 bytes in UTF-8.
   *
   * @throws ServiceError {@code InvalidToken}, {@code TaskDoesNotExist}, {@code TaskTimedOut} or
   *     {@code InvalidOutput}; after the last the token stays open
   */
  public void succeed(String token, String output) {
    openTask(token);
    checkOutput(output);
    end(token).succeeded(output);
  }

  /**
   * Fails the task.
   *
   * @throws ServiceError {@code InvalidToken}, {@code TaskDoesNotExist} or {@code TaskTimedOut}
   */
  public void fail(String token, @Nullable String error, @Nullable String cause) {
    openTask(token);
    end(token).failed(error, cause);
  }

  /** Closes the token without a word to its task: whoever uses it from now on is too late. */
  public void close(String token) {
    OpenTask task = open.remove(token);
    if (task != null) {
      task.stopClocks();
    }
  }

  /** How many tokens are open. */
  public int size() {
    return open.size();
  }

  private void timeOut(String token, PendingTask.Clock clock) {
    end(token).timedOut(clock);
  }

  private PendingTask end(String token) {
    OpenTask task = openTask(token);
    close(token);
    return task.task();
  }

  private OpenTask openTask(String token) {
    OpenTask task = open.get(token);
    if (task == null) {
      throw refusal(token);
    }
    return task;
  }

  private ServiceError refusal(String token) {
    return switch (mint.originOf(token)) {
      case OURS ->
        ServiceError.of("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
      case OTHER_ENGINE ->
        ServiceError.of("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
      case NONE -> ServiceError.of("InvalidToken", "Invalid Token: 'Invalid token'");
    };
  }

  private static void checkOutput(String output) {
    int bytes = output.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_OUTPUT_BYTES) {
      throw invalidOutput("Output has " + bytes + " bytes; must have at most " + MAX_OUTPUT_BYTES);
    }
    if (!JsonText.isJson(output)) {
      throw invalidOutput("Output is no JSON text");
    }
  }

  private static ServiceError invalidOutput(String why) {
    return ServiceError.of("InvalidOutput", "Invalid Output: '" + why + "'");
  }
}
