package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.task.TaskOrigin;

/**
 * What becomes of a message when its task has ended: deleted when the service knows the outcome or
 * the task is dead, shown again at once when it is handed back, else left to come again by itself.
 * Thread-safe.
 */
final class MessageOrigin implements TaskOrigin {
  private final HeldMessage message;
  private final VisibilityKeeper visibility;
  private final MessageDeletes deletes;

  MessageOrigin(HeldMessage message, VisibilityKeeper visibility, MessageDeletes deletes) {
    this.message = message;
    this.visibility = visibility;
    this.deletes = deletes;
  }

  @Override
  public boolean handsBack() {
    return true;
  }

  @Override
  public void onLost(Runnable listener) {
    message.onLost(listener);
  }

  @Override
  public void ended(Ending ending) {
    switch (ending) {
      case COMPLETED, DEAD, DETACHED -> {
        visibility.letGo(message);
        deletes.add(message);
      }
      case RELEASED -> visibility.handBack(message);
      case UNREPORTED -> visibility.letGo(message);
    }
  }
}
