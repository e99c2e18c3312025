package dev.stepworker.local.history;

import java.time.Instant;
import java.util.Map;

/**
 * One event of an execution.
 *
 * @param id counts from 1
 * @param previousEventId the event that led to this one; 0 for the first two
 * @param type such as {@code TaskStateEntered}
 * @param detailsName the member that holds the details, such as {@code stateEnteredEventDetails};
 *     empty if there are none
 * @param details payloads are JSON text
 */
public record HistoryEvent(
    long id,
    long previousEventId,
    Instant timestamp,
    String type,
    String detailsName,
    Map<String, Object> details) {}
