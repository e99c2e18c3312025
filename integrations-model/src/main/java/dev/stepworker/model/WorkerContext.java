package dev.stepworker.model;

import java.time.Duration;
import java.util.Optional;

/** The {@code _context} member, by which a state machine tells a worker what the API does not. */
final class WorkerContext {
  private static final String MEMBER = "_context";

  private WorkerContext() {}

  /**
   * The document that the worker gets: the member beside those of an object, or beside an input.
   */
  static Document addedTo(Optional<Document> input, Contents clocks) {
    Document plain = input.orElse(Document.of(Value.stateInput()));
    ObjectDocument envelope = plain instanceof ObjectDocument object
        ? object
        : (ObjectDocument) Document.object(o -> o.set("input", plain));
    return envelope.and(MEMBER, Document.object(context -> fill(context, clocks)));
  }

  private static void fill(DocumentObject context, Contents clocks) {
    context
        .set("execution", ContextObject.executionId())
        .set("state", ContextObject.stateName())
        .set("entered", ContextObject.stateEnteredTime())
        .set("retry", ContextObject.stateRetryCount());
    TaskClocks.value(clocks, Slot.TIMEOUT)
        .ifPresent(value -> context.set("timeoutSeconds", inSeconds(value)));
    TaskClocks.value(clocks, Slot.HEARTBEAT)
        .ifPresent(value -> context.set("heartbeatSeconds", inSeconds(value)));
  }

  private static Value<?> inSeconds(Value<?> clock) {
    return clock instanceof Literal<?> literal && literal.value() instanceof Duration duration
        ? Value.of(duration.toSeconds())
        : clock;
  }
}
