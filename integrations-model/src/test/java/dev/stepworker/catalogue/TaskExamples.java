package dev.stepworker.catalogue;

import dev.stepworker.integrations.athena.AthenaStartQueryExecution;
import dev.stepworker.integrations.athena.EncryptionOption;
import dev.stepworker.integrations.dynamodb.DynamoPutItem;
import dev.stepworker.integrations.lambda.InvocationType;
import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.model.Intrinsics;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;

/** The page tasks.md. */
final class TaskExamples {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:fn";

  private TaskExamples() {}

  static Page page() {
    return Page.of("tasks", "What every task has", TaskExamples.class)
        .example("InputPath", "lambda-invoke/seed-input-path", TaskExamples::inputPath)
        .example("OutputPath", "lambda-invoke/seed-output-path", TaskExamples::outputPath)
        .example(
            "ResultSelector", "lambda-invoke/seed-result-selector", TaskExamples::resultSelector)
        .example("ResultPath", "dynamo-put-item/seed-result-path", TaskExamples::resultPath)
        .example(
            "Fields of the input as parameters",
            "lambda-invoke/seed-asynchronous",
            TaskExamples::fieldsOfTheInputAsParameters)
        .example(
            "A text put together from fields of the input",
            "athena-start-query-execution/seed-intrinsic-query",
            TaskExamples::aTextPutTogetherFromFieldsOfTheInput);
  }

  private static Rendering inputPath() {
    // tag::lambda-invoke/seed-input-path[]
    ServiceTask task =
        LambdaInvoke.requestResponse(f -> f.functionName.set(FUNCTION)).inputPath("$.input");
    // end::lambda-invoke/seed-input-path[]
    return Rendering.of(task);
  }

  private static Rendering outputPath() {
    // tag::lambda-invoke/seed-output-path[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> f.functionName.set(FUNCTION))
        .outputPath("$.Payload.result");
    // end::lambda-invoke/seed-output-path[]
    return Rendering.of(task);
  }

  private static Rendering resultSelector() {
    // tag::lambda-invoke/seed-result-selector[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> f.functionName.set(FUNCTION))
        .resultSelector(result -> result
            .path("lambda_output", "$.Payload")
            .path("invoke_request_id", "$.SdkResponseMetadata.RequestId")
            .object("static_value", value -> value.set("foo", "bar"))
            .path("state_name", "$.State.Name"));
    // end::lambda-invoke/seed-result-selector[]
    return Rendering.of(task);
  }

  private static Rendering resultPath() {
    // tag::dynamo-put-item/seed-result-path[]
    ServiceTask task = DynamoPutItem.requestResponse(put -> {
          put.tableName.set("my-table");
          put.item.put("MessageId", id -> id.s.set("message-id"));
        })
        .resultPath("$.Item");
    // end::dynamo-put-item/seed-result-path[]
    return Rendering.of(task);
  }

  private static Rendering fieldsOfTheInputAsParameters() {
    // tag::lambda-invoke/seed-asynchronous[]
    ServiceTask task = LambdaInvoke.requestResponse(f -> {
      f.functionName.set(FUNCTION);
      f.payload.path("$.input");
      f.invocationType.set(InvocationType.EVENT);
    });
    // end::lambda-invoke/seed-asynchronous[]
    return Rendering.of(task);
  }

  private static Rendering aTextPutTogetherFromFieldsOfTheInput() {
    // tag::athena-start-query-execution/seed-intrinsic-query[]
    ServiceTask task = AthenaStartQueryExecution.runJob(query -> {
      query.queryString.set(
          Intrinsics.format("select contacts where year={};", Value.path("$.year")));
      query.queryExecutionContext.set(context -> context.database.set("interactions"));
      query.resultConfiguration.set(result -> {
        result.encryptionConfiguration.set(
            encryption -> encryption.encryptionOption.set(EncryptionOption.S3_MANAGED));
        result.outputLocation.set("s3://mybucket/myprefix/");
      });
    });
    // end::athena-start-query-execution/seed-intrinsic-query[]
    return Rendering.of(task);
  }
}
