package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.Fail;
import dev.stepworker.model.RawState;
import dev.stepworker.model.Succeed;
import dev.stepworker.model.Value;

final class EndCases {
  private EndCases() {}

  static Succeed succeed(String name, Given given) {
    return CommonProperties.data(Succeed.named(name), given);
  }

  static Fail fail(String name, Given given) {
    if (hasBoth(given, "error", "errorPath") || hasBoth(given, "cause", "causePath")) {
      throw new NotExpressibleException("error(...) and cause(...) take one value each");
    }
    Applied<Fail> fail = new Applied<>(CommonProperties.state(Fail.named(name), given));
    given.find("error").ifPresent(e -> fail.apply(f -> f.error(GivenValues.text(e))));
    given.find("cause").ifPresent(c -> fail.apply(f -> f.cause(GivenValues.text(c))));
    given.find("errorPath").ifPresent(e -> fail.apply(f -> f.error(path(e))));
    given.find("causePath").ifPresent(c -> fail.apply(f -> f.cause(path(c))));
    return fail.get();
  }

  static RawState custom(String name, Given given) {
    given.find("type");
    ObjectNode json = (ObjectNode) given.find("stateJson").orElseThrow();
    Applied<RawState> state = new Applied<>(RawState.named(name, json));
    given.find("next").ifPresent(next -> state.apply(s -> s.next(next.textValue())));
    return state.get();
  }

  private static boolean hasBoth(Given given, String one, String other) {
    return given.has(one) && given.has(other);
  }

  private static Value<String> path(JsonNode json) {
    return json.isTextual() ? Value.path(json.textValue()) : GivenValues.text(json);
  }
}
