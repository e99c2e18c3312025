package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.slots.HandlerSlots;
import dev.stepworker.runtime.slots.TaskSlot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The slots that one poll has in hand: the first one waited for, the others as far as they are
 * free. Confined to one poll.
 */
final class PolledSlots {
  private final Deque<TaskSlot> slots = new ArrayDeque<>();

  PolledSlots(TaskSlot first) {
    slots.add(first);
  }

  /** Adds free slots, up to the most that one poll can use. */
  void fill(HandlerSlots more, int most) {
    while (slots.size() < most) {
      Optional<TaskSlot> next = more.tryReserve();
      if (next.isEmpty()) {
        return;
      }
      slots.add(next.get());
    }
  }

  int count() {
    return slots.size();
  }

  /** Takes one slot out; empty if none is left. */
  Optional<TaskSlot> take() {
    return Optional.ofNullable(slots.poll());
  }

  /** Gives back the slots that were not taken. */
  void releaseAll() {
    for (TaskSlot slot = slots.poll(); slot != null; slot = slots.poll()) {
      slot.release();
    }
  }
}
