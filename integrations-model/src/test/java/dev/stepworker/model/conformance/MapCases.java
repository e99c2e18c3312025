package dev.stepworker.model.conformance;

import dev.stepworker.model.MapState;
import dev.stepworker.model.Value;

final class MapCases {
  private MapCases() {}

  static MapState build(String name, Given given) {
    Applied<MapState> map =
        new Applied<>(CommonProperties.recoverable(MapState.named(name), given));
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
    given.document("parameters", document -> map.apply(m -> m.parameters(document)));
    given
        .object("iterator")
        .map(GivenGraph::of)
        .ifPresent(graph -> map.apply(m -> m.iterator(graph.start(), graph.others())));
    given.object("itemProcessor").ifPresent(processor -> {
      processor.find("mode");
      GivenGraph graph = GivenGraph.of(processor);
      map.apply(m -> m.itemProcessor(graph.start(), graph.others()));
    });
    return map.get();
  }
}
