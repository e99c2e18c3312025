package dev.stepworker.local.journal;

import dev.stepworker.local.definition.InvalidDefinitionException;
import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.PastCourse;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.Program;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The executions that a journal tells of, put together from its lines; confined to the engine's
 * loop.
 */
final class PastExecutions {
  private static final Logger log = LoggerFactory.getLogger(PastExecutions.class);

  private final Definitions definitions;
  private final Map<String, StartLine> starts = new LinkedHashMap<>();
  private final Map<String, List<HistoryEvent>> histories = new HashMap<>();
  private final Map<Integer, Program> programs = new HashMap<>();

  PastExecutions(Definitions definitions) {
    this.definitions = definitions;
  }

  void add(StartLine start) {
    if (definitions.find(start.definition()).isEmpty()) {
      throw new IllegalArgumentException("There is no definition " + start.definition());
    }
    starts.remove(start.execution()); // one that was left out, if there is any
    histories.remove(start.execution());
    starts.put(start.execution(), start);
  }

  void add(EventLine event) {
    if (!starts.containsKey(event.execution())) {
      throw new IllegalArgumentException("An event belongs to no execution");
    }
    histories.computeIfAbsent(event.execution(), arn -> new ArrayList<>()).add(event.restored());
  }

  /** Hands all over; one whose start was not answered, as it has no event, is left out. */
  void restore(Executions executions, ProgramLoader loader) {
    starts.forEach((arn, start) -> {
      List<HistoryEvent> events = histories.getOrDefault(arn, List.of());
      if (!events.isEmpty()) {
        restore(start, events, executions, loader);
      }
    });
    starts.clear();
    histories.clear();
    programs.clear();
  }

  private void restore(
      StartLine start, List<HistoryEvent> events, Executions executions, ProgramLoader loader) {
    String definition = definitions.find(start.definition()).orElseThrow();
    Object input = Json.parse(String.valueOf(events.get(0).details().get("input")));
    try {
      Program program = programs.computeIfAbsent(start.definition(), id -> loader.load(definition));
      executions.restore(
          start.machine(definition, program), PastCourse.of(start.identity(input), events));
    } catch (InvalidDefinitionException e) {
      log.warn("Not restored execution={} reason={}", start.execution(), e.getMessage());
    }
  }
}
