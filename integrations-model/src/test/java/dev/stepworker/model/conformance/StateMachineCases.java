package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.StateMachine;
import dev.stepworker.model.StateMachineBuilder;
import java.time.Duration;

final class StateMachineCases {
  private StateMachineCases() {}

  static StateMachine build(Given given) {
    String name = given.find("stateMachineName").map(json -> json.textValue()).orElse("unnamed");
    StateMachineBuilder machine = StateMachine.named(name);
    given.find("comment").ifPresent(comment -> machine.comment(comment.textValue()));
    given
        .find("timeout")
        .ifPresent(t -> machine.timeout(
            t.has("$minutes")
                ? Duration.ofMinutes(t.path("$minutes").longValue())
                : Duration.of(t.path("$seconds").longValue(), SECONDS)));
    given
        .find("queryLanguage")
        .filter(language -> language.textValue().equals("JSONata"))
        .ifPresent(language -> machine.jsonata());
    GivenGraph graph = GivenGraph.of(given);
    machine.startAt(graph.start());
    graph.otherStates().forEach(machine::state);
    return machine.build();
  }
}
