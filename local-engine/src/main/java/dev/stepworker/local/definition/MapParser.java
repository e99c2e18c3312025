package dev.stepworker.local.definition;

/** Reads a map, in its present form and with {@code Iterator} and {@code Parameters} as of old. */
final class MapParser {
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
    boolean isDistributed = false;
    String executionType = "STANDARD";
    if (fields.has("ProcessorConfig")) {
      Fields config = fields.object("ProcessorConfig");
      isDistributed = config.text("Mode").filter("DISTRIBUTED"::equals).isPresent();
      executionType = config.text("ExecutionType").orElse(executionType);
    }
    StatesBlock states = new BlockParser(state.inherited()).parse(fields);
    return new ItemProcessor(states, isDistributed, executionType);
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
