package dev.stepworker.app.sample;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.samples.documents.DocumentPipeline;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a deployment creates, and one execution of it, against an engine in another process. */
final class DocumentJob implements AutoCloseable {
  static final String QUEUE = "archive-file";
  private static final List<String> ACTIVITIES =
      List.of("list-files", "analyse-file", "write-report");
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long PATIENCE_SECONDS = 60;

  private final SfnClient sfn;
  private final String stateMachineArn;

  private DocumentJob(SfnClient sfn, String stateMachineArn) {
    this.sfn = sfn;
    this.stateMachineArn = stateMachineArn;
  }

  static DocumentJob deploy(Map<String, String> environment) {
    SfnClient sfn = SfnClient.builder()
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_SFN")))
        .region(Region.of(environment.get("AWS_REGION")))
        .credentialsProvider(credentials())
        .build();
    String account = ACTIVITIES.stream()
        .map(name -> sfn.createActivity(a -> a.name(name)).activityArn())
        .map(arn -> arn.split(":", -1)[4])
        .reduce((first, last) -> last)
        .orElseThrow();
    AwsEnvironment place = AwsEnvironment.of(environment.get("AWS_REGION"), account);
    String definition =
        DocumentPipeline.definition(queueUrl(environment), place).toJson();
    return new DocumentJob(
        sfn,
        sfn.createStateMachine(m -> m.name("document-pipeline")
                .definition(definition)
                .roleArn(place.accountArn("iam", "role/documents")))
            .stateMachineArn());
  }

  private static String queueUrl(Map<String, String> environment) {
    try (SqsClient sqs = SqsClient.builder()
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_SQS")))
        .region(Region.of(environment.get("AWS_REGION")))
        .credentialsProvider(credentials())
        .build()) {
      return sqs.getQueueUrl(q -> q.queueName(QUEUE)).queueUrl();
    }
  }

  private static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  /** Works on the files of a directory that the worker sees, and gives the execution's output. */
  String run(String directory, String file) throws InterruptedException {
    String input = """
        {"directory": "%s", "include": ["%s"], "page": 0}""".formatted(directory, file);
    String arn =
        sfn.startExecution(e -> e.stateMachineArn(stateMachineArn).input(input)).executionArn();
    CountDownLatch never = new CountDownLatch(1);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    DescribeExecutionResponse execution = sfn.describeExecution(e -> e.executionArn(arn));
    while (execution.status() == ExecutionStatus.RUNNING && System.nanoTime() < deadline) {
      boolean counted = never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      assert !counted;
      execution = sfn.describeExecution(e -> e.executionArn(arn));
    }
    if (execution.status() != ExecutionStatus.SUCCEEDED) {
      throw new AssertionError("The execution is " + execution.statusAsString() + ": "
          + execution.error() + " " + execution.cause());
    }
    return execution.output();
  }

  @Override
  public void close() {
    sfn.close();
  }
}
