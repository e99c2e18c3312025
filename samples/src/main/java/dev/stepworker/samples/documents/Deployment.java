package dev.stepworker.samples.documents;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.CreateActivityResponse;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * Creates what the pipeline needs where it is not there yet: the activities, the queue, the state
 * machine.
 *
 * @param definition the rendered state machine
 * @param queueUrl where the archivers listen
 * @param stateMachineArn what executions are started of
 */
record Deployment(StateMachine definition, String queueUrl, String stateMachineArn) {
  private static final String ROLE_VARIABLE = "STEPWORKER_ROLE_ARN";
  private static final Pattern ARN = Pattern.compile("arn:[^:]+:states:([^:]+):([^:]+):.*");

  static Deployment create(SfnAsyncClient sfn, SqsAsyncClient sqs) {
    AwsEnvironment environment = createActivities(sfn);
    String queueUrl = createQueue(sqs);
    StateMachine definition = DocumentPipeline.definition(queueUrl, environment);
    return new Deployment(definition, queueUrl, createStateMachine(sfn, definition, environment));
  }

  /** Region and account show in the ARNs of the activities. */
  private static AwsEnvironment createActivities(SfnAsyncClient sfn) {
    String arn = DocumentPipeline.activities()
        .map(type -> sfn.createActivity(request -> request.name(type.name())).join())
        .map(CreateActivityResponse::activityArn)
        .reduce((first, second) -> second)
        .orElseThrow();
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw new IllegalStateException(
          "The endpoint named an activity '" + arn + "'; expected an ARN");
    }
    return AwsEnvironment.of(parts.group(1), parts.group(2));
  }

  private static String createQueue(SqsAsyncClient sqs) {
    return sqs.createQueue(request -> request.queueName(DocumentPipeline.ARCHIVE.name()))
        .join()
        .queueUrl();
  }

  /** Every deployment has its own name, so that no earlier definition is in the way. */
  private static String createStateMachine(
      SfnAsyncClient sfn, StateMachine definition, AwsEnvironment environment) {
    String role = System.getenv()
        .getOrDefault(ROLE_VARIABLE, environment.globalArn("iam", "role/document-pipeline"));
    return sfn.createStateMachine(request ->
            request.name(definition.name()).definition(definition.toJson()).roleArn(role))
        .join()
        .stateMachineArn();
  }
}
