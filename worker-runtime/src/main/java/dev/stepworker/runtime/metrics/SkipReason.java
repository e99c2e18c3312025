package dev.stepworker.runtime.metrics;

/** Why a received message was not run. */
public enum SkipReason {
  /** Its task is over. */
  DEAD_TOKEN,
  /** The service does not know its token as one of this account and region. */
  REJECTED_TOKEN,
  /** The same task runs here already. */
  DUPLICATE,
  /** It holds no task token, or came too often. */
  POISON
}
