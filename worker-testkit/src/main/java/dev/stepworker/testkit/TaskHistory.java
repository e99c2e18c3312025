package dev.stepworker.testkit;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.testkit.TestTask.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tasks of an execution from its history. Used once. */
final class TaskHistory {
  private static final Pattern OF_TASKS = Pattern.compile(
      "(?:Task|Activity|LambdaFunction)(Scheduled|Started|Submitted|Succeeded|Failed|TimedOut)");

  private final Map<Long, String> stateByEvent = new HashMap<>();
  private final Map<Long, Long> taskByEvent = new HashMap<>();
  private final Map<Long, TestTask> tasks = new LinkedHashMap<>();

  TaskHistory(List<HistoryEvent> events) {
    events.forEach(this::read);
  }

  /** In the order in which they were scheduled. */
  List<TestTask> tasks() {
    return List.copyOf(tasks.values());
  }

  private void read(HistoryEvent event) {
    stateByEvent.put(
        event.id(),
        event.type().endsWith("StateEntered")
            ? text(event, "name")
            : stateByEvent.getOrDefault(event.previousEventId(), ""));
    Matcher type = OF_TASKS.matcher(event.type());
    if (type.matches()) {
      read(event, type.group(1));
    }
  }

  private void read(HistoryEvent event, String what) {
    if (what.equals("Scheduled")) {
      taskByEvent.put(event.id(), event.id());
      tasks.put(event.id(), scheduled(event));
      return;
    }
    Long task = taskByEvent.get(event.previousEventId());
    if (task != null) {
      taskByEvent.put(event.id(), task);
      tasks.computeIfPresent(task, (id, before) -> after(before, event, what));
    }
  }

  private TestTask scheduled(HistoryEvent event) {
    String input =
        event.details().containsKey("input") ? text(event, "input") : text(event, "parameters");
    return new TestTask(
        stateByEvent.getOrDefault(event.id(), ""),
        text(event, "resource"),
        input,
        Status.OPEN,
        Optional.empty());
  }

  private static TestTask after(TestTask task, HistoryEvent event, String what) {
    Status status = switch (what) {
      case "Succeeded" -> Status.SUCCEEDED;
      case "Failed" -> Status.FAILED;
      case "TimedOut" -> Status.TIMED_OUT;
      default -> Status.OPEN;
    };
    Optional<String> error = Optional.ofNullable(event.details().get("error")).map(String::valueOf);
    return new TestTask(task.state(), task.resource(), task.input(), status, error);
  }

  private static String text(HistoryEvent event, String member) {
    return String.valueOf(event.details().get(member));
  }
}
