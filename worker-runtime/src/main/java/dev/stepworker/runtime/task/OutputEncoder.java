package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.runtime.completion.OutputLimit;
import dev.stepworker.runtime.payload.Utf8;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Makes an outcome of what a handler returned: one that the service takes. Thread-safe. */
public final class OutputEncoder {
  private final PayloadCodec codec;

  public OutputEncoder(PayloadCodec codec) {
    this.codec = codec;
  }

  TaskOutcome encode(@Nullable Object output, Type type) {
    String json;
    try {
      json = codec.encode(output, type);
    } catch (Throwable e) {
      return new TaskOutcome.Failed(new TaskError(
          TaskError.INVALID_OUTPUT,
          e.getMessage() == null ? e.getClass().getName() : e.getMessage()));
    }
    return OutputLimit.fits(json) ? new TaskOutcome.Succeeded(json) : tooLarge(json);
  }

  private static TaskOutcome tooLarge(String json) {
    return new TaskOutcome.Failed(new TaskError(
        TaskError.OUTPUT_TOO_LARGE,
        "Output has " + Utf8.length(json) + " bytes; the service takes at most "
            + OutputLimit.MAX_BYTES + ": return a reference to it instead"));
  }
}
