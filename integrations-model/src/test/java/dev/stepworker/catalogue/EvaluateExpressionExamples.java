package dev.stepworker.catalogue;

import dev.stepworker.integrations.expression.EvaluateExpression;
import dev.stepworker.integrations.sns.SnsPublish;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Value;
import dev.stepworker.model.Wait;

/** The page evaluate-expression.md. */
final class EvaluateExpressionExamples {
  private static final String EVALUATOR =
      "arn:aws:lambda:us-east-1:123456789012:function:created-eval-nodejs14";
  private static final String ACTIVITY =
      "arn:aws:states:us-east-1:123456789012:activity:evaluate-expression";

  private EvaluateExpressionExamples() {}

  static Page page() {
    return Page.of(
            "evaluate-expression", "Evaluate an expression", EvaluateExpressionExamples.class)
        .example(
            "Arithmetic",
            "evaluate-expression/seed-convert-to-seconds",
            EvaluateExpressionExamples::arithmetic)
        .example(
            "A template literal",
            "evaluate-expression/seed-create-message",
            EvaluateExpressionExamples::aTemplateLiteral)
        .example(
            "What is done with the value",
            "sns-publish/seed-publish-message",
            EvaluateExpressionExamples::whatIsDoneWithTheValue)
        .example(
            "By a worker",
            "own/evaluate-expression-in-worker",
            EvaluateExpressionExamples::byAWorker)
        .example(
            "All of it together",
            "state-machine/seed-evaluate-expression",
            EvaluateExpressionExamples::allOfItTogether);
  }

  private static Rendering arithmetic() {
    // tag::evaluate-expression/seed-convert-to-seconds[]
    ServiceTask task = EvaluateExpression.inFunction(EVALUATOR, "$.waitMilliseconds / 1000")
        .resultPath("$.waitSeconds");
    // end::evaluate-expression/seed-convert-to-seconds[]
    return Rendering.of(task);
  }

  private static Rendering aTemplateLiteral() {
    // tag::evaluate-expression/seed-create-message[]
    ServiceTask task = EvaluateExpression.inFunction(
            EVALUATOR, "`Now waiting ${$.waitSeconds} seconds...`")
        .resultPath("$.message");
    // end::evaluate-expression/seed-create-message[]
    return Rendering.of(task);
  }

  private static Rendering whatIsDoneWithTheValue() {
    // tag::sns-publish/seed-publish-message[]
    ServiceTask task = SnsPublish.requestResponse(sns -> {
          sns.topicArn.set("arn:aws:sns:us-east-1:123456789012:cool-topic");
          sns.message.path("$.message");
        })
        .resultPath("$.sns");
    // end::sns-publish/seed-publish-message[]
    return Rendering.of(task);
  }

  private static Rendering byAWorker() {
    // tag::own/evaluate-expression-in-worker[]
    ServiceTask task = EvaluateExpression.inWorker(ACTIVITY, "$.waitMilliseconds / 1000")
        .resultPath("$.waitSeconds");
    // end::own/evaluate-expression-in-worker[]
    return Rendering.of(task);
  }

  private static Rendering allOfItTogether() {
    // tag::state-machine/seed-evaluate-expression[]
    StateMachine machine = StateMachine.named("expressions")
        .startAt(EvaluateExpression.inFunction(EVALUATOR, "$.waitMilliseconds / 1000")
            .named("Convert to seconds")
            .resultPath("$.waitSeconds")
            .next("Create message"))
        .state(EvaluateExpression.inFunction(EVALUATOR, "`Now waiting ${$.waitSeconds} seconds...`")
            .named("Create message")
            .resultPath("$.message")
            .next("Publish message"))
        .state(SnsPublish.requestResponse(sns -> {
              sns.topicArn.set("arn:aws:sns:us-east-1:123456789012:cool-topic");
              sns.message.path("$.message");
            })
            .named("Publish message")
            .resultPath("$.sns")
            .next("Wait"))
        .state(Wait.duration(Value.path("$.waitSeconds")).named("Wait"))
        .build();
    // end::state-machine/seed-evaluate-expression[]
    return Rendering.of(machine);
  }
}
