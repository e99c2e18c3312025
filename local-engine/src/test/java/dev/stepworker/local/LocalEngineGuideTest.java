package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.sqs.LocalQueues;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What the guide to the local engine shows. */
class LocalEngineGuideTest {
  @TempDir
  private Path directory;

  @Test
  void startsAndAdvances() {
    String definition = States.only("'Type': 'Wait', 'Seconds': 10800");

    // tag::start[]
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{\"order\": 1}");

      local.advance(Duration.ofHours(3));

      assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(run.output()).contains("{\"order\":1}");
    }
    // end::start[]
  }

  @Test
  void runsTasksByFunctions() {
    String definition = States.machine("'Quote': {'Type': 'Task', 'Resource':"
        + " 'arn:aws:lambda:us-east-1:000000000000:function:quote', 'Next': 'Save'}, 'Save':"
        + " {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:putItem', 'Retry':"
        + " [{'ErrorEquals': ['DynamoDB.ProvisionedThroughputExceededException']}], 'End': true}");

    // tag::functions[]
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .timeSkipping()
        .function("quote", input -> Map.of("cents", 995))
        .integration("dynamodb:putItem", new FailingOnce())
        .start()) {
      Execution run = local.start(definition, "{}").await(Duration.ofSeconds(20));

      assertThat(run.output()).contains("{\"stored\":true}");
    }
    // end::functions[]
  }

  // tag::failing[]
  /** A table that is busy at first. */
  static final class FailingOnce implements TaskFunction {
    private boolean called;

    @Override
    public Object apply(Object input) {
      if (!called) {
        called = true;
        throw new TaskFailedException(
            "DynamoDB.ProvisionedThroughputExceededException", "slow down");
      }
      return Map.of("stored", true);
    }
  }

  // end::failing[]

  @Test
  void answersFromAMockFile() throws Exception {
    String definition = States.only("'Type': 'Task', 'Resource': 'arn:aws:states:::sns:publish'");
    Path mocks = Files.writeString(directory.resolve("mocks.json"), """
        {"StateMachines": {"orders": {"TestCases": {"Happy": {"Only": "Published"}}}},
         "MockedResponses": {"Published": {"0": {"Return": {"MessageId": "m-1"}}}}}
        """);

    // tag::mocks[]
    try (LocalStepFunctions local = LocalStepFunctions.builder().mockFile(mocks).start()) {
      String arn = local.createStateMachine("orders", definition);

      Execution run = local.startExecution(arn + "#Happy", "{}").await(Duration.ofSeconds(20));

      assertThat(run.output()).contains("{\"MessageId\":\"m-1\"}");
    }
    // end::mocks[]
  }

  @Test
  void forwardsToAnEndpoint() {
    String definition = States.only("'Type': 'Task', 'Resource':"
        + " 'arn:aws:states:::aws-sdk:sqs:createQueue', 'Parameters': {'QueueName': 'orders'},"
        + " 'OutputPath': '$.QueueUrl'");
    try (LocalQueues queues = LocalQueues.create()) {
      URI endpoint = queues.uri();

      // tag::forward[]
      AwsCredentialsProvider credentials =
          StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
      try (LocalStepFunctions local = LocalStepFunctions.builder()
          .forwardOthers((service, client) -> client
              .endpointOverride(endpoint)
              .region(Region.US_EAST_1)
              .credentialsProvider(credentials))
          .start()) {
        Execution run = local.start(definition, "{}").await(Duration.ofSeconds(20));

        assertThat(run.output()).contains("\"" + endpoint + "/000000000000/orders\"");
      }
      // end::forward[]
    }
  }

  @Test
  void readsItemsFromAFolder() throws Exception {
    Files.createDirectories(directory.resolve("orders"));
    Files.writeString(directory.resolve("orders/today.csv"), "id,cents\no-1,995\n");
    String definition = States.only("'Type': 'Map', 'ItemReader': {'Resource':"
        + " 'arn:aws:states:::s3:getObject', 'ReaderConfig': {'InputType': 'CSV',"
        + " 'CSVHeaderLocation': 'FIRST_ROW'}, 'Parameters': {'Bucket': 'orders', 'Key':"
        + " 'today.csv'}}, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED',"
        + " 'ExecutionType': 'STANDARD'}, 'StartAt': 'One', 'States': {'One': {'Type': 'Pass',"
        + " 'End': true}}}");

    // tag::buckets[]
    try (LocalStepFunctions local =
        LocalStepFunctions.builder().buckets(directory).start()) {
      Execution run = local.start(definition, "{}").await(Duration.ofSeconds(20));

      assertThat(run.output()).contains("[{\"id\":\"o-1\",\"cents\":\"995\"}]");
    }
    // end::buckets[]
  }
}
