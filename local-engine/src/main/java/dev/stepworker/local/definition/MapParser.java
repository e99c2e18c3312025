package dev.stepworker.local.definition;

import java.util.List;

/** Reads a map, in its present form and with {@code Iterator} and {@code Parameters} as of old. */
final class MapParser {
  private static final String INLINE = "INLINE";
  private static final String DISTRIBUTED = "DISTRIBUTED";
  private static final String STANDARD = "STANDARD";
  private static final String EXECUTION_TYPE = "ExecutionType";
  private static final List<String> DISTRIBUTED_ONLY =
      List.of("ItemReader", "ItemBatcher", "ResultWriter");

  private final StateFields state;
  private final Fields own;

  MapParser(StateFields state) {
    this.state = state;
    this.own = state.own();
  }

  MapState parse() {
    return new MapState(
        state.name(),
        state.queryLanguage(),
        state.dataFlow(),
        state.errors(),
        state.transition(),
        processor(),
        items(),
        limits(),
        new MapOutput(own.field("ResultWriter"), own.text("Label").orElse("")));
  }

  private ItemProcessor processor() {
    String name = own.has("Iterator") ? "Iterator" : "ItemProcessor";
    if (own.has("Iterator") && own.has("ItemProcessor")) {
      own.problem(name, "Only one of 'ItemProcessor' and 'Iterator' is allowed");
    }
    Fields fields = own.object(name);
    StatesBlock states = new BlockParser(state.inherited()).parse(fields);
    if (!fields.has("ProcessorConfig")) {
      return inline(states);
    }
    Fields config = fields.object("ProcessorConfig");
    String mode = oneOf(config, "Mode", List.of(INLINE, DISTRIBUTED), INLINE);
    if (mode.equals(INLINE)) {
      return inline(states);
    }
    if (!config.has(EXECUTION_TYPE)) {
      config.problem(EXECUTION_TYPE, "A map with Mode DISTRIBUTED needs it: STANDARD or EXPRESS");
    }
    return new ItemProcessor(
        states, true, oneOf(config, EXECUTION_TYPE, List.of(STANDARD, "EXPRESS"), STANDARD));
  }

  /** Refuses what would be left out in silence. */
  private ItemProcessor inline(StatesBlock states) {
    DISTRIBUTED_ONLY.stream()
        .filter(own::has)
        .forEach(field -> own.problem(
            field, "Only a map whose ProcessorConfig has the Mode DISTRIBUTED has this field"));
    return new ItemProcessor(states, false, STANDARD);
  }

  private static String oneOf(Fields config, String field, List<String> values, String unset) {
    String value = config.text(field).orElse(unset);
    if (!values.contains(value)) {
      config.problem(field, "Value should be one of the following: " + values);
      return unset;
    }
    return value;
  }

  private MapItems items() {
    Field selector = own.field("ItemSelector");
    return new MapItems(
        own.path("ItemsPath"),
        own.field("Items"),
        selector.isPresent() || state.isJsonata() ? selector : own.field("Parameters"),
        own.field("ItemReader"),
        own.field("ItemBatcher"));
  }

  private MapLimits limits() {
    return new MapLimits(
        own.setting("MaxConcurrency"),
        own.setting("ToleratedFailureCount"),
        own.setting("ToleratedFailurePercentage"));
  }
}
