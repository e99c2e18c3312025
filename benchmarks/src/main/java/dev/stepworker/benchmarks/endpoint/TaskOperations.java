package dev.stepworker.benchmarks.endpoint;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What answers a task; confined to the endpoint's thread. */
final class TaskOperations {
  private static final String DONE = "{}";

  private final Function<String, Source> sources;

  TaskOperations(Function<String, Source> sources) {
    this.sources = sources;
  }

  Map<String, Operation> operations() {
    return Map.of(
        "SendTaskSuccess", of(Source::succeed),
        "SendTaskFailure", of(Source::fail),
        "SendTaskHeartbeat", of(Source::heartbeat));
  }

  private Operation of(BiConsumer<Source, Long> effect) {
    return (members, reply) -> {
      String token = members.path("taskToken").asText();
      effect.accept(sources.apply(TaskNumbers.sourceName(token)), TaskNumbers.number(token));
      reply.send(DONE);
    };
  }
}
