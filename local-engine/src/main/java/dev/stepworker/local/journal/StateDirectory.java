package dev.stepworker.local.journal;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.interpreter.ProgramLoader;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A directory in which one engine after the other keeps its state.
 *
 * <p>Confined to the engine's loop, but for opening and closing.
 */
public final class StateDirectory implements AutoCloseable {
  private final DirectoryLock lock;
  private final Journal calls;
  private final ExecutionJournal executions;

  private StateDirectory(DirectoryLock lock, Journal calls, ExecutionJournal executions) {
    this.lock = lock;
    this.calls = calls;
    this.executions = executions;
  }

  /**
   * Opens a directory, which is created if it is not there.
   *
   * @throws java.io.UncheckedIOException if it cannot be used
   * @throws IllegalArgumentException if it holds files of something else
   * @throws IllegalStateException if another engine uses it
   */
  public static StateDirectory open(Path directory) {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      return new StateDirectory(lock, new Journal(directory), new ExecutionJournal(directory));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Keeps the executions that are started. */
  public ExecutionJournal executions() {
    return executions;
  }

  /** Another seed for each engine, so that no name or token is made up again. */
  public long seed(long seed) {
    return seed + executions.enginesBefore();
  }

  /** Brings back what engines before have kept, and keeps what the calls change from now on. */
  public CallHandler restore(
      CallHandler operations, Executions restored, ProgramLoader loader, Instant now) {
    JournaledOperations journaled = new JournaledOperations(operations, calls);
    journaled.restore();
    executions.restore(restored, loader, now);
    return journaled;
  }

  @Override
  public void close() {
    calls.close();
    executions.close();
    lock.close();
  }
}
