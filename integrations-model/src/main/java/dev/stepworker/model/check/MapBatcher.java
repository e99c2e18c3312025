package dev.stepworker.model.check;

/** The batcher of a distributed map: A8. */
final class MapBatcher implements StateRule {
  private static final long MAX_BYTES = 262_144;

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Map")) {
      return;
    }
    state.place().find("ItemBatcher").ifPresent(batcher -> {
      if (batcher.json().isEmpty()) {
        findings.addValue(
            DefinitionRule.A8, batcher, "an object with MaxItemsPerBatch or MaxInputBytesPerBatch");
      }
      NumberField.of(DefinitionRule.A8, "MaxItemsPerBatch", 1, Long.MAX_VALUE)
          .check(batcher, state.isJsonata(), findings);
      NumberField.of(DefinitionRule.A8, "MaxInputBytesPerBatch", 1, MAX_BYTES)
          .check(batcher, state.isJsonata(), findings);
    });
  }
}
