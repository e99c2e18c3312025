package dev.stepworker.model.conformance;

import dev.stepworker.model.Pass;

final class PassCases {
  private PassCases() {}

  static Pass build(String name, Given given) {
    Applied<Pass> pass = new Applied<>(CommonProperties.result(Pass.named(name), given));
    given.find("result").ifPresent(result -> pass.apply(p -> p.result(result)));
    given.document("parameters", document -> pass.apply(p -> p.parameters(document)));
    return pass.get();
  }
}
