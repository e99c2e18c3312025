package dev.stepworker.model.check;

/** The role that a Task state takes on: K6. */
final class TaskCredentials implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Task")) {
      return;
    }
    state
        .place()
        .find("Credentials")
        .filter(credentials -> !namesRole(credentials, state.isJsonata()))
        .ifPresent(credentials -> findings.addValue(
            DefinitionRule.K6, credentials, "an object with RoleArn (or RoleArn.$ for a path)"));
  }

  private static boolean namesRole(Place credentials, boolean jsonata) {
    return credentials.at("RoleArn").isNonEmptyText()
        || (jsonata ? Jsonata.isExpression(credentials.text()) : credentials.has("RoleArn.$"));
  }
}
