package dev.stepworker.local.endpoint;

import java.time.Instant;

/**
 * Something that happened at the endpoint.
 *
 * @param number counts from 1 in the order in which things happened
 * @param at the endpoint's time
 * @param kind what happened
 * @param operation the call's operation, or empty text where no call is behind it
 * @param task the id of the task, or empty text
 * @param detail the name of a fault or of a refusal, the worker's name, or empty text
 */
public record EndpointEvent(
    long number, Instant at, Kind kind, String operation, String task, String detail) {

  /** What happened. */
  public enum Kind {
    /** A call arrived; the task is the one whose token it carries. */
    CALLED,
    /** A fault struck a call; the detail names it. */
    FAULT,
    /** A task joined its activity's queue, or a callback's token was opened. */
    SCHEDULED,
    /** A worker was handed a task; the detail is the worker's name. */
    DELIVERED,
    /** A heartbeat was accepted. */
    HEARTBEAT,
    /** A SendTaskSuccess was accepted. */
    SUCCEEDED,
    /** A SendTaskFailure was accepted; the detail is the error. */
    FAILED,
    /** A clock of the task ran out; the detail says which. */
    TIMED_OUT,
    /** The task was stopped by hand. */
    STOPPED,
    /** A call with the task's token was refused; the detail is the error's type. */
    REFUSED
  }
}
