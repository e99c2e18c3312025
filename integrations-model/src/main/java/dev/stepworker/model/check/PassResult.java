package dev.stepworker.model.check;

/** The fixed result of a Pass state: P6. */
final class PassResult implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Pass")) {
      return;
    }
    state
        .place()
        .find("Result")
        .filter(PassResult::holdsPath)
        .ifPresent(result -> findings.add(
            DefinitionRule.P6,
            result,
            "holds a path, but is handed on as it stands; use Parameters to evaluate it"));
  }

  private static boolean holdsPath(Place part) {
    return part.name().endsWith(Template.DYNAMIC)
        || Template.looksDynamic(part)
        || part.inner().stream().anyMatch(PassResult::holdsPath);
  }
}
