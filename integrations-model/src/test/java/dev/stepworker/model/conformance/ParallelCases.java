package dev.stepworker.model.conformance;

import dev.stepworker.model.Parallel;

final class ParallelCases {
  private ParallelCases() {}

  static Parallel build(String name, Given given) {
    Applied<Parallel> parallel =
        new Applied<>(CommonProperties.recoverable(Parallel.named(name), given));
    given.objects("branches").forEach(branch -> {
      GivenGraph graph = GivenGraph.of(branch);
      parallel.apply(p -> p.branch(graph.start(), graph.others()));
    });
    given.document("parameters", document -> parallel.apply(p -> p.parameters(document)));
    given.document("arguments", document -> parallel.apply(p -> p.arguments(document)));
    return parallel.get();
  }
}
