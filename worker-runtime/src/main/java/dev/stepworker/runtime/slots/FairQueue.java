package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier.Slot;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Who holds slots and who waits for one: the handler that holds the fewest is next, and among
 * equals the one that waits longest. Confined to its slots, one call at a time.
 */
final class FairQueue {
  private final Map<String, Member> members = new LinkedHashMap<>();
  private long requests;

  /** A request for a slot. */
  record Waiting(String handler, long number, CompletableFuture<Slot> slot) {}

  void join(String handler) {
    member(handler);
  }

  void add(String handler, CompletableFuture<Slot> slot) {
    member(handler).waiting.add(new Waiting(handler, requests++, slot));
  }

  /** Takes out the first request, in order, that is admitted; its handler holds one more slot. */
  Optional<Waiting> next(Predicate<String> admitted) {
    for (Member member : inOrder()) {
      Waiting first = member.waiting.element();
      if (admitted.test(first.handler())) {
        member.waiting.remove();
        member.held++;
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  /** A handler took a slot without waiting. */
  void took(String handler) {
    member(handler).held++;
  }

  void gaveBack(String handler) {
    member(handler).held--;
  }

  boolean isAnyWaiting() {
    return members.values().stream().anyMatch(Member::isWaiting);
  }

  boolean holdsNone(String handler) {
    return member(handler).held == 0;
  }

  /** How many handlers hold no slot. */
  int emptyHanded() {
    return (int) members.values().stream().filter(member -> member.held == 0).count();
  }

  private List<Member> inOrder() {
    return members.values().stream()
        .filter(Member::isWaiting)
        .sorted(Comparator.<Member>comparingInt(member -> member.held)
            .thenComparing(member -> member.waiting.element().number()))
        .toList();
  }

  private Member member(String handler) {
    return members.computeIfAbsent(handler, name -> new Member());
  }

  private static final class Member {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int held;

    /** Forgets requests that were withdrawn. */
    boolean isWaiting() {
      while (!waiting.isEmpty() && waiting.element().slot().isDone()) {
        waiting.remove();
      }
      return !waiting.isEmpty();
    }
  }
}
