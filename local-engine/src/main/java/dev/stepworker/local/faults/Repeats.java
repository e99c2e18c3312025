package dev.stepworker.local.faults;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries that are to be repeated, by operation and source; confined to the event loop. */
final class Repeats {
  private final Map<String, ArrayDeque<Answer>> answers = new HashMap<>();

  void add(Call call, Answer answer) {
    answers.computeIfAbsent(key(call), key -> new ArrayDeque<>()).add(answer);
  }

  Optional<Answer> take(Call call) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    ArrayDeque<Answer> waiting = answers.get(key(call));
    return Optional.ofNullable(waiting).map(ArrayDeque::poll);
  }

  private static String key(Call call) {
    String source = source(call, "activityArn");
    return call.operation() + " " + (source == null ? source(call, "QueueUrl") : source);
  }

  private static @Nullable String source(Call call, String member) {
    return call.members().optionalText(member, Integer.MAX_VALUE);
  }
}
