package dev.stepworker.runtime.heartbeat;

/**
 * A heartbeat whose turn it is. Immutable.
 *
 * @param dueAt when it was to be sent
 * @param sentAt when it is sent
 */
record Due(Beat beat, long dueAt, long sentAt) {}
