package dev.stepworker.model.conformance;

import dev.stepworker.model.ItemState;
import dev.stepworker.model.Value;

/** Reads the properties that the two kinds of Map states have in common. */
final class GivenItems {
  private GivenItems() {}

  static <S extends ItemState<S>> S read(S plain, Given given) {
    Applied<S> map = new Applied<>(CommonProperties.recoverable(plain, given));
    given.find("itemsPath").ifPresent(p -> map.apply(m -> m.itemsPath(p.textValue())));
    given.document("items", items -> map.apply(m -> m.items(items)));
    given
        .find("maxConcurrency")
        .ifPresent(n -> map.apply(m -> m.maxConcurrency(GivenValues.of(n, whole -> {
          if (!whole.isIntegralNumber()) {
            throw new NotExpressibleException("maxConcurrency(...) takes a whole number");
          }
          return whole.intValue();
        }))));
    given
        .find("maxConcurrencyPath")
        .ifPresent(p -> map.apply(m -> m.maxConcurrency(Value.path(p.textValue()))));
    given.document("itemSelector", document -> map.apply(m -> m.itemSelector(document)));
    return map.get();
  }
}
