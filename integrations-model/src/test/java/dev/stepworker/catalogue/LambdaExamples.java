package dev.stepworker.catalogue;

import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.model.ContextObject;
import dev.stepworker.model.ServiceTask;

/** The page lambda.md. */
final class LambdaExamples {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:fn";

  private LambdaExamples() {}

  static Page page() {
    return Page.of("lambda", "AWS Lambda", LambdaExamples.class)
        .example(
            "The input as payload",
            "lambda-invoke/seed-state-input",
            LambdaExamples::theInputAsPayload)
        .example(
            "An empty payload", "lambda-invoke/seed-empty-payload", LambdaExamples::anEmptyPayload)
        .example(
            "A field of the input as payload",
            "lambda-invoke/seed-payload-field",
            LambdaExamples::aFieldOfTheInputAsPayload)
        .example(
            "The result alone as output",
            "lambda-invoke/seed-output-payload",
            LambdaExamples::theResultAloneAsOutput)
        .example(
            "Nothing but the payload",
            "lambda-invoke/seed-payload-response-only",
            LambdaExamples::nothingButThePayload)
        .example(
            "Wait for the task token",
            "lambda-invoke/seed-callback",
            LambdaExamples::waitForTheTaskToken);
  }

  private static Rendering theInputAsPayload() {
    // tag::lambda-invoke/seed-state-input[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> f.functionName.set(FUNCTION));
    // end::lambda-invoke/seed-state-input[]
    return Rendering.of(task);
  }

  private static Rendering anEmptyPayload() {
    // tag::lambda-invoke/seed-empty-payload[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> {
      f.functionName.set(FUNCTION);
      f.payload.object(payload -> {});
    });
    // end::lambda-invoke/seed-empty-payload[]
    return Rendering.of(task);
  }

  private static Rendering aFieldOfTheInputAsPayload() {
    // tag::lambda-invoke/seed-payload-field[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> {
      f.functionName.set(FUNCTION);
      f.payload.path("$.Payload");
    });
    // end::lambda-invoke/seed-payload-field[]
    return Rendering.of(task);
  }

  private static Rendering theResultAloneAsOutput() {
    // tag::lambda-invoke/seed-output-payload[]
    ServiceTask task =
        LambdaInvoke.requestResponse(f -> f.functionName.set(FUNCTION)).outputPath("$.Payload");
    // end::lambda-invoke/seed-output-payload[]
    return Rendering.of(task);
  }

  private static Rendering nothingButThePayload() {
    // tag::lambda-invoke/seed-payload-response-only[]
    ServiceTask task = LambdaInvoke.payloadOnly(FUNCTION, f -> {}).resultPath("$.fn");
    // end::lambda-invoke/seed-payload-response-only[]
    return Rendering.of(task);
  }

  private static Rendering waitForTheTaskToken() {
    // tag::lambda-invoke/seed-callback[]
    ServiceTask task = LambdaInvoke.waitForTaskToken(f -> {
      f.functionName.set(FUNCTION);
      f.payload.object(
          payload -> payload.set("token", ContextObject.taskToken()).path("input", "$.someField"));
    });
    // end::lambda-invoke/seed-callback[]
    return Rendering.of(task);
  }
}
