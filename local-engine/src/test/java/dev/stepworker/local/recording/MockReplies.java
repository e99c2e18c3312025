package dev.stepworker.local.recording;

import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskReply;
import dev.stepworker.local.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers tasks as the history says that the services did, in its order. */
final class MockReplies implements TaskIntegration {
  private final Deque<Map<?, ?>> replies = new ArrayDeque<>();
  private final AtomicBoolean isExhausted = new AtomicBoolean();

  MockReplies(Recording recording) {
    recording.allEvents().stream()
        .filter(event -> String.valueOf(event.get("type"))
            .matches("(Task|LambdaFunction)(Succeeded|Failed|TimedOut)"))
        .forEach(replies::add);
  }

  /** Whether a task came that the recording has no reply for. */
  boolean isExhausted() {
    return isExhausted.get();
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    Map<?, ?> event = replies.poll();
    if (event == null) {
      isExhausted.set(true);
      reply.failed("NoReply", "The recording does not say what the service replied");
      return;
    }
    Map<?, ?> details = Recording.details(event);
    String type = String.valueOf(event.get("type"));
    if (type.endsWith("Succeeded")) {
      reply.succeeded(value(details.get("output")));
    } else if (type.endsWith("Failed")) {
      reply.failed((String) details.get("error"), text(details.get("cause")));
    }
  }

  private static Object value(Object output) {
    return output instanceof String text ? Json.parse(text) : output;
  }

  private static String text(Object cause) {
    return cause == null || cause instanceof String ? (String) cause : Json.write(cause);
  }
}
