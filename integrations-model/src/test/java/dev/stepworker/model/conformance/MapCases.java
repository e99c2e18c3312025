package dev.stepworker.model.conformance;

import dev.stepworker.model.MapState;

final class MapCases {
  private MapCases() {}

  static MapState build(String name, Given given) {
    Applied<MapState> map = new Applied<>(GivenItems.read(MapState.named(name), given));
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
