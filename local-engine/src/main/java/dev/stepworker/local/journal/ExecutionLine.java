package dev.stepworker.local.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal of executions; exactly one of its members is there. Immutable.
 *
 * @param engine an engine began to use the directory then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExecutionLine(
    @Nullable String engine,
    @Nullable DefinitionLine definition,
    @Nullable StartLine start,
    @Nullable EventLine event) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static ExecutionLine of(DefinitionLine definition) {
    return new ExecutionLine(null, definition, null, null);
  }

  static ExecutionLine of(StartLine start) {
    return new ExecutionLine(null, null, start, null);
  }

  static ExecutionLine of(EventLine event) {
    return new ExecutionLine(null, null, null, event);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ExecutionLine read(@Nullable Object json) {
    ExecutionLine line = MAPPER.convertValue(json, ExecutionLine.class);
    if (line == null
        || Stream.of(line.engine, line.definition, line.start, line.event)
                .filter(Objects::nonNull)
                .count()
            != 1) {
      throw new IllegalArgumentException("A line is none of an execution");
    }
    return line;
  }

  /** The line as JSON. */
  Map<?, ?> json() {
    return MAPPER.convertValue(this, Map.class);
  }
}
