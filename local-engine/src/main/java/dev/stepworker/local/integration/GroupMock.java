package dev.stepworker.local.integration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Map or Parallel state comes to in place of its iterations or branches; immutable.
 *
 * @param result of the whole state, unless it fails
 * @param failure why it fails
 * @param failedIterations how many iterations of a distributed map count as failed
 * @param readerData what a distributed map's {@code ItemReader} finds
 */
public record GroupMock(
    @Nullable Object result,
    Optional<TaskFailedException> failure,
    int failedIterations,
    Optional<String> readerData) {

  /** Leaves the data out. */
  @Override
  public String toString() {
    return "GroupMock[" + (failure.isPresent() ? "failure" : "result") + "]";
  }
}
