package dev.stepworker.runtime;

import dev.stepworker.api.TaskSource;
import java.time.Instant;

/**
 * How one handler is doing. Immutable.
 *
 * @param handler the name of its task type
 * @param source where its tasks come from
 * @param slotsUsed tasks that run
 * @param slotsReserved slots that wait for a task
 * @param slotsMax the most slots it can have; 0 if that is not fixed
 * @param openPolls polls that are open
 * @param pollers how many polls may be open
 * @param lastPollEnded when a poll last ended, in whatever way
 * @param pollError what polls fail with now; empty text while they succeed
 * @param live false if its polls do not come back any more
 */
public record SourceStatus(
    String handler,
    TaskSource source,
    int slotsUsed,
    int slotsReserved,
    int slotsMax,
    int openPolls,
    int pollers,
    Instant lastPollEnded,
    String pollError,
    boolean live) {}
