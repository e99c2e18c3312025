package dev.stepworker.runtime;

/** Where a worker is in its life. */
public enum WorkerState {
  /** Built, not started. */
  NEW,
  /** Polls and runs tasks. */
  RUNNING,
  /** Runs what it has and polls no more, until it is resumed. */
  PAUSED,
  /** Stops: no new poll, while tasks end. */
  DRAINING,
  /** Over. */
  STOPPED,
  /** Did not start. */
  FAILED
}
