package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.runtime.completion.OutputLimit;
import dev.stepworker.runtime.payload.PayloadStoreException;
import dev.stepworker.runtime.payload.StoredPayloads;
import dev.stepworker.runtime.payload.Utf8;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an outcome of what a handler returned: one that the service takes. Thread-safe. */
public final class OutputEncoder {
  private static final Logger log = LoggerFactory.getLogger(OutputEncoder.class);

  private final PayloadCodec codec;
  private final @Nullable StoredPayloads stored;

  /**
   * Encodes outputs.
   *
   * @param stored takes what is too long; null if that fails the task
   */
  public OutputEncoder(PayloadCodec codec, @Nullable StoredPayloads stored) {
    this.codec = codec;
    this.stored = stored;
  }

  /** Whether an output may be sent to a store, which blocks. */
  boolean mayBlock() {
    return stored != null;
  }

  TaskOutcome encode(@Nullable Object output, Type type, String taskId) {
    String json;
    try {
      json = codec.encode(output, type);
    } catch (Throwable e) {
      return failed(
          TaskError.INVALID_OUTPUT,
          e.getMessage() == null ? e.getClass().getName() : e.getMessage());
    }
    if (OutputLimit.fits(json)) {
      return new TaskOutcome.Succeeded(json);
    }
    return stored == null ? tooLarge(json) : referenced(json, taskId, stored);
  }

  private static TaskOutcome referenced(String json, String taskId, StoredPayloads store) {
    try {
      return new TaskOutcome.Succeeded(store.keep(taskId, json), true);
    } catch (PayloadStoreException e) {
      Throwable why = Objects.requireNonNullElse(e.getCause(), e);
      log.warn(
          "Output could not be stored, its task fails id={} error={} message={}",
          taskId,
          why.getClass().getName(),
          why.getMessage());
      return failed(TaskError.PAYLOAD_STORE_FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static TaskOutcome tooLarge(String json) {
    return failed(
        TaskError.OUTPUT_TOO_LARGE,
        "Output has " + Utf8.length(json) + " bytes; the service takes at most "
            + OutputLimit.MAX_BYTES + ": return a reference to it, or give the worker a payload"
            + " store");
  }

  private static TaskOutcome failed(String error, String cause) {
    return new TaskOutcome.Failed(new TaskError(error, cause));
  }
}
