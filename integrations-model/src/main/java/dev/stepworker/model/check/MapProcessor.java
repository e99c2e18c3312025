package dev.stepworker.model.check;

import java.util.List;

/** The mode of a Map state's processor, and what needs it: A5, A6. */
final class MapProcessor implements StateRule {
  private static final List<String> OF_DISTRIBUTED = List.of(
      "ItemReader",
      "ItemBatcher",
      "ResultWriter",
      "Label",
      "ToleratedFailureCount",
      "ToleratedFailureCountPath",
      "ToleratedFailurePercentage",
      "ToleratedFailurePercentagePath");

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Map")) {
      return;
    }
    state
        .place()
        .at("ItemProcessor")
        .find("ProcessorConfig")
        .ifPresent(config -> checkConfig(config, findings));
    if (!state.isDistributed()) {
      OF_DISTRIBUTED.stream()
          .flatMap(field -> state.place().find(field).stream())
          .forEach(field -> findings.add(
              DefinitionRule.A6,
              field,
              "needs a distributed map; set Mode of ItemProcessor.ProcessorConfig to DISTRIBUTED"));
    }
  }

  private static void checkConfig(Place config, Findings findings) {
    if (!config.json().isObject()) {
      findings.addValue(DefinitionRule.A5, config, "an object with Mode");
      return;
    }
    config
        .find("Mode")
        .filter(mode -> !List.of("INLINE", "DISTRIBUTED").contains(mode.text()))
        .ifPresent(mode -> findings.addValue(DefinitionRule.A5, mode, "'INLINE' or 'DISTRIBUTED'"));
    boolean distributed = config.at("Mode").text().equals("DISTRIBUTED");
    if (distributed && !config.has("ExecutionType")) {
      findings.add(DefinitionRule.A5, config, "has no ExecutionType; add 'STANDARD' or 'EXPRESS'");
    }
    config
        .find("ExecutionType")
        .filter(type -> !List.of("STANDARD", "EXPRESS").contains(type.text()))
        .ifPresent(type -> findings.addValue(DefinitionRule.A5, type, "'STANDARD' or 'EXPRESS'"));
  }
}
