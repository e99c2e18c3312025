package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Field;
import dev.stepworker.local.definition.MapItems;
import org.jspecify.annotations.Nullable;

/** Says what an iteration of a map gets as its input. */
final class ItemSelection {
  private final StateVisit visit;
  private final Field selector;

  ItemSelection(StateVisit visit, MapItems items) {
    this.visit = visit;
    this.selector = items.itemSelector();
  }

  @Nullable Object select(MapItem item) {
    if (!selector.isPresent()) {
      return item.input();
    }
    return visit.withItem(item, () -> visit.shape().template(selector.value(), "ItemSelector"));
  }
}
