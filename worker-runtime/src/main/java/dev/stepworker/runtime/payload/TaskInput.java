package dev.stepworker.runtime.payload;

/**
 * A task's input with what the state machine tells the worker parted from it. Immutable.
 *
 * @param payload for the handler
 * @param context for the worker
 * @param bytes as it came
 */
public record TaskInput(Payload payload, ExecutionContext context, int bytes) {
  /** An input that tells the worker nothing. */
  public static TaskInput plain(String json) {
    return new TaskInput(new Payload.Text(json), ExecutionContext.none(), Utf8.length(json));
  }
}
