package dev.stepworker.local.journal;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.StartObserver;
import dev.stepworker.local.executions.StateMachine;
import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ProgramLoader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The standard executions, their starts and events in the order in which they happened, in a file
 * of a directory. Children of map runs and express executions are left out.
 *
 * <p>Confined to the engine's loop.
 */
public final class ExecutionJournal implements EventObserver, StartObserver, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ExecutionJournal.class);
  private static final String FILE = "executions.jsonl";

  private final JournalFile file;
  private final Definitions definitions = new Definitions();
  private final PastExecutions past = new PastExecutions(definitions);
  private final Set<String> kept = new HashSet<>();
  private int engines;
  private boolean failed;

  /**
   * Reads the journal of a directory, which is created if it is not there.
   *
   * @throws UncheckedIOException if it cannot be
   * @throws IllegalArgumentException if the file is something else
   */
  public ExecutionJournal(Path directory) {
    this.file = new JournalFile(directory, FILE);
    file.read(this::read);
  }

  private void read(@Nullable Object json) {
    ExecutionLine line = ExecutionLine.read(json);
    if (line.engine() != null) {
      engines++;
    } else if (line.definition() != null) {
      definitions.add(line.definition());
    } else if (line.start() != null) {
      past.add(line.start());
    } else if (line.event() != null) {
      past.add(line.event());
    }
  }

  /** How many engines have used the directory before. */
  public int enginesBefore() {
    return engines;
  }

  /**
   * Brings the executions of engines before back, and begins to keep those of this one.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void restore(Executions executions, ProgramLoader loader, Instant now) {
    past.restore(executions, loader);
    file.append(new ExecutionLine(now.toString(), null, null, null).json());
  }

  @Override
  public void starting(ExecutionIdentity identity, StateMachine machine) {
    int definition = definitions.idOf(machine.definition(), line -> append(ExecutionLine.of(line)));
    append(ExecutionLine.of(StartLine.of(identity, machine, definition)));
    kept.add(identity.arn());
  }

  @Override
  public void recorded(String executionArn, HistoryEvent event) {
    if (kept.contains(executionArn)) {
      append(ExecutionLine.of(EventLine.of(executionArn, event)));
    }
  }

  private void append(ExecutionLine line) {
    if (failed) {
      return;
    }
    try {
      file.append(line.json());
    } catch (UncheckedIOException e) { // must not end the execution
      failed = true;
      log.error("Executions are not kept from now on", e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
