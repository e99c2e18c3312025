package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.options.Acknowledge;
import dev.stepworker.runtime.task.TaskOrigin;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a message when its task has ended: deleted when the service knows the outcome or
 * the task is dead, shown again when it is handed back, else left to come again by itself. One that
 * is acknowledged on start is deleted then, and the service is told all the rest. Thread-safe.
 */
final class MessageOrigin implements TaskOrigin {
  private final HeldMessage message;
  private final MessageRules rules;
  private final VisibilityKeeper visibility;
  private final MessageDeletes deletes;
  private volatile boolean acknowledged;

  MessageOrigin(
      HeldMessage message,
      MessageRules rules,
      VisibilityKeeper visibility,
      MessageDeletes deletes) {
    this.message = message;
    this.rules = rules;
    this.visibility = visibility;
    this.deletes = deletes;
  }

  @Override
  public boolean handsBack() {
    return !acknowledged;
  }

  @Override
  public boolean isDoubtful(Duration waited, Optional<Duration> heartbeatTimeout) {
    return rules.probes(message.receiveCount(), waited, heartbeatTimeout);
  }

  @Override
  public boolean cameBefore() {
    return message.receiveCount() > 1;
  }

  @Override
  public void onLost(Runnable listener) {
    message.onLost(listener);
  }

  @Override
  public void started() {
    if (rules.acknowledge() == Acknowledge.ON_START) {
      acknowledged = true;
      delete();
    }
  }

  @Override
  public void ended(Ending ending) {
    if (acknowledged) {
      return;
    }
    switch (ending) {
      case COMPLETED, DEAD, DETACHED -> delete();
      case RELEASED -> visibility.handBack(message, waitBeforeNext());
      case UNREPORTED, LEFT -> leave();
    }
  }

  private void delete() {
    visibility.letGo(message);
    deletes.add(message);
  }

  private void leave() {
    Duration wait = waitBeforeNext();
    if (wait.isZero()) {
      visibility.letGo(message);
    } else {
      visibility.handBack(message, wait);
    }
  }

  private Duration waitBeforeNext() {
    return rules.redelivery().waitAfter(message.receiveCount());
  }
}
