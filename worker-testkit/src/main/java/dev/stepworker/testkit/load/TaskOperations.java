package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.ServiceError;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What answers a task; confined to the endpoint's thread. */
final class TaskOperations {
  private final Function<String, Source> sources;

  TaskOperations(Function<String, Source> sources) {
    this.sources = sources;
  }

  void addTo(Operations operations) {
    operations.add("SendTaskSuccess", of(Source::succeed));
    operations.add("SendTaskFailure", of(Source::fail));
    operations.add("SendTaskHeartbeat", of(Source::heartbeat));
  }

  private CallHandler of(BiConsumer<Source, Long> effect) {
    return (call, reply) -> {
      String token = token(call.members().optionalText("taskToken", Integer.MAX_VALUE));
      effect.accept(sources.apply(TaskNumbers.sourceName(token)), TaskNumbers.number(token));
      reply.answer(Answer.empty());
    };
  }

  private static String token(@Nullable String text) {
    if (text == null || !TaskNumbers.isToken(text)) {
      throw ServiceError.of("InvalidToken", "Invalid Token: 'Invalid token'");
    }
    return text;
  }
}
