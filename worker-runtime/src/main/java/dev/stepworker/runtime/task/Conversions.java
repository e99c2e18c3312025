package dev.stepworker.runtime.task;

import dev.stepworker.runtime.payload.InputDecoder;

/**
 * How a worker turns inputs, outputs, failures and checkpoints into values and back, and which
 * tasks it claims. Thread-safe.
 */
public record Conversions(
    InputDecoder inputs,
    OutputEncoder outputs,
    FailureNames failures,
    Checkpoints checkpoints,
    Claims claims) {
  /** Whether a completion may block. */
  boolean mayBlock() {
    return outputs.mayBlock() || claims.mayBlock();
  }
}
