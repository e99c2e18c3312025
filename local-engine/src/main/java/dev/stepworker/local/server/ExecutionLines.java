package dev.stepworker.local.server;

import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.history.HistoryEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints what executions do, an event a line: states as they are entered and left, failures, and
 * the end with its duration; never a payload or a token.
 *
 * <p>Confined to the engine's loop.
 */
final class ExecutionLines implements EventObserver {
  private static final String ENTERED = "StateEntered";
  private static final String EXITED = "StateExited";
  private static final int LONGEST_CAUSE = 200;

  private final PrintWriter out;
  private final DateTimeFormatter time;
  private final Map<String, Instant> starts = new HashMap<>();

  ExecutionLines(PrintWriter out) {
    this.out = out;
    this.time =
        DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
  }

  @Override
  public void recorded(String executionArn, HistoryEvent event) {
    if (event.type().equals("ExecutionStarted")) {
      starts.put(executionArn, event.timestamp());
    }
    text(executionArn, event).ifPresent(text -> {
      out.println(time.format(event.timestamp()) + "  " + name(executionArn) + "  " + text);
      out.flush();
    });
  }

  private Optional<String> text(String executionArn, HistoryEvent event) {
    String type = event.type();
    if (type.endsWith(ENTERED)) {
      return Optional.of("-> " + event.details().get("name") + " (" + before(type, ENTERED) + ")");
    }
    if (type.endsWith(EXITED)) {
      return Optional.of("<- " + event.details().get("name"));
    }
    if (type.startsWith("Execution")) {
      return Optional.of(ofExecution(executionArn, event));
    }
    return event.details().containsKey("error")
        ? Optional.of("   " + type + failure(event))
        : Optional.empty();
  }

  private String ofExecution(String executionArn, HistoryEvent event) {
    String what = event.type().substring("Execution".length()).toLowerCase(Locale.ROOT);
    if (what.equals("started") || what.equals("redriven")) {
      return what;
    }
    Instant start = Optional.ofNullable(starts.remove(executionArn)).orElse(event.timestamp());
    long millis = Duration.between(start, event.timestamp()).toMillis();
    return what + " after " + millis + " ms" + failure(event);
  }

  private static String failure(HistoryEvent event) {
    Object error = event.details().get("error");
    Object cause = event.details().get("cause");
    return (error == null ? "" : " " + error) + (cause == null ? "" : ": " + shortened(cause));
  }

  private static String shortened(Object cause) {
    String line = cause.toString().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + "...";
  }

  private static String name(String executionArn) {
    return executionArn.replaceFirst("^arn:[^:]*:states:[^:]*:[^:]*:[^:]*:", "").replace(':', '/');
  }

  private static String before(String text, String suffix) {
    return text.substring(0, text.length() - suffix.length());
  }
}
