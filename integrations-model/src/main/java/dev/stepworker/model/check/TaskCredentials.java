package dev.stepworker.model.check;

/** The role that a Task state takes on: K6. */
final class TaskCredentials implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    state
        .place()
        .find("Credentials")
        .filter(credentials -> state.isA("Task") && !namesRole(credentials, state.isJsonata()))
        .ifPresent(credentials -> findings.addValue(
            DefinitionRule.K6, credentials, "an object with RoleArn (or RoleArn.$ for a path)"));
  }

  private static boolean namesRole(Place credentials, boolean jsonata) {
    return credentials.at("RoleArn").isNonEmptyText()
        || (jsonata ? Jsonata.isExpression(credentials.text()) : credentials.has("RoleArn.$"));
  }
}
