package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends one evaluation that exceeds the service's bounds; confined to the thread that evaluates. */
final class EvaluationBounds {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_BYTES = 6_990_256;
  private static final int BYTES_PER_ELEMENT = 8;

  private final long end;
  private int depth;

  private EvaluationBounds(long end) {
    this.end = end;
  }

  /** Watches everything evaluated in the frame from now on. */
  static EvaluationBounds watch(Jsonata.Frame frame, Duration time) {
    EvaluationBounds bounds = new EvaluationBounds(System.nanoTime() + time.toNanos());
    frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
    frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
    return bounds;
  }

  /**
   * Whether it is the whole expression, and not a part, that is being evaluated or has just failed.
   */
  boolean isAtTop() {
    return depth <= 1;
  }

  /** Refuses a text before it is built. */
  static void checkLength(long length) {
    if (length > MAX_BYTES) {
      throw BoundExceeded.memory();
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw BoundExceeded.depth();
    }
    if (System.nanoTime() - end > 0) {
      throw BoundExceeded.time();
    }
  }

  private void leave(@Nullable Object result) {
    depth--;
    if (result instanceof String text) {
      checkLength(text.length());
    } else if (result instanceof List<?> list) {
      checkLength((long) list.size() * BYTES_PER_ELEMENT);
    }
  }
}
