package dev.stepworker.model.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a Task state calls: K1, K2, K8, K9. */
final class TaskResource implements StateRule {
  /** CloudFormation puts an ARN, or a part of one, there. */
  private static final String PLACEHOLDER = "${";

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Task")) {
      return;
    }
    Place resource = state.place().at("Resource");
    if (resource.text().contains(PLACEHOLDER)) {
      return;
    }
    if (!state.place().has("Resource")) {
      findings.add(DefinitionRule.K1, state.place(), "has no Resource; name what the task calls");
    } else if (state.task().isEmpty() && !ARN.matcher(resource.text()).matches()) {
      findings.addValue(
          DefinitionRule.K1, resource, "an ARN, such as arn:aws:states:::sqs:sendMessage");
    } else {
      checkKind(state, resource, findings);
    }
  }

  private static void checkKind(StateView state, Place resource, Findings findings) {
    Optional<TaskKind> kind = state.task();
    if (kind.isEmpty()) {
      findings.addValue(
          DefinitionRule.K2,
          resource,
          "a Lambda function, an activity or a service integration"
              + " (arn:aws:states:::SERVICE:API, then .sync or .waitForTaskToken)");
      return;
    }
    kind.get().problem().ifPresent(text -> findings.add(DefinitionRule.K2, resource, text));
    if (state.scope().express() && kind.get().waits()) {
      findings.add(
          DefinitionRule.K8,
          resource,
          "is " + resource.shown() + ", for which an express workflow cannot wait; use a standard"
              + " workflow, or request and response");
    }
    if (kind.get().isNestedExecutionAsText()) {
      findings.add(
          DefinitionRule.K9,
          resource,
          "is " + resource.shown()
              + ", which answers with JSON as text; .sync:2 answers with JSON");
    }
  }
}
