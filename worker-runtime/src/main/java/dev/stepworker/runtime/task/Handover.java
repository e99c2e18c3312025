package dev.stepworker.runtime.task;

/** Who completes a task once its handler returned. */
enum Handover {
  /** The runtime, with what the handler returned. */
  NONE,
  /** Code in this JVM, later. */
  LATER,
  /** Whoever was given the token. */
  DETACHED
}
