package dev.stepworker.local.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.sqs.LocalQueues;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class ForwardingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PASS =
      "{\\\"StartAt\\\": \\\"P\\\", \\\"States\\\": {\\\"P\\\": {\\\"Type\\\": \\\"Pass\\\","
          + " \\\"End\\\": true}}}";

  @Test
  void callsTheServiceAndGivesItsResponse() {
    try (LocalQueues queues = LocalQueues.create();
        LocalStepFunctions local = forwardingTo(queues.uri())) {
      Execution run = run(local, "aws-sdk:sqs:createQueue", """
          {"QueueName": "orders", "Attributes": {"DelaySeconds": 3}}""");
      Execution read = run(local, "aws-sdk:sqs:getQueueAttributes", """
          {"QueueUrl": "%s/000000000000/orders", "AttributeNames": ["DelaySeconds"]}""".formatted(queues.uri()));

      assertThat(run.output())
          .contains("{\"QueueUrl\":\"" + queues.uri() + "/000000000000/orders\"}");
      assertThat(read.output()).contains("{\"Attributes\":{\"DelaySeconds\":\"3\"}}");
    }
  }

  @Test
  void fillsObjectsListsAndBytes() {
    try (LocalQueues queues = LocalQueues.create();
        LocalStepFunctions local = forwardingTo(queues.uri())) {
      run(local, "sqs:createQueue", "{\"QueueName\": \"orders\"}");
      String url = queues.uri() + "/000000000000/orders";
      Execution sent = run(local, "sqs:sendMessageBatch", """
          {"QueueUrl": "%s", "Entries": [{"Id": "a", "MessageBody": {"order": 1},
           "MessageAttributes": {"kind": {"DataType": "Binary", "BinaryValue": "new"}}}]}""".formatted(url));
      Execution received = run(local, "sqs:receiveMessage", """
          {"QueueUrl": "%s", "MessageAttributeNames": ["All"]}""".formatted(url));

      assertThat(sent.output().orElseThrow()).contains("\"Successful\":[{\"Id\":\"a\"");
      assertThat(received.output().orElseThrow())
          .contains("\"Body\":\"{\\\"order\\\":1}\"", "\"BinaryValue\":\"\\\"new\\\"\"");
    }
  }

  @Test
  void namesMembersWithACapitalLetter() {
    try (LocalStepFunctions other = LocalStepFunctions.start();
        LocalStepFunctions local = forwardingTo(other.endpoint())) {
      Execution created = run(local, "aws-sdk:sfn:createStateMachine", """
          {"Name": "orders", "Definition": "%s", "RoleArn": "arn:aws:iam::000000000000:role/r"}""".formatted(PASS));

      assertThat(created.output().orElseThrow())
          .contains(
              "\"StateMachineArn\":\"arn:aws:states:us-east-1:000000000000:stateMachine:orders\"",
              "\"CreationDate\":\"2026-01-01T00:00:00Z\"");
    }
  }

  @Test
  void namesErrorsAsTheIntegrationsDo() {
    try (LocalQueues queues = LocalQueues.create();
        LocalStepFunctions other = LocalStepFunctions.start();
        LocalStepFunctions local = forwardingTo(queues.uri());
        LocalStepFunctions machines = forwardingTo(other.endpoint())) {
      String missing = "{\"QueueUrl\": \"" + queues.uri() + "/000000000000/none\"}";

      Execution sdk = run(local, "aws-sdk:sqs:purgeQueue", missing);
      Execution optimized = run(local, "sqs:purgeQueue", missing);
      Execution token = run(machines, "aws-sdk:sfn:sendTaskSuccess", """
          {"TaskToken": "none", "Output": "{}"}""");

      assertThat(sdk.error()).contains("Sqs.QueueDoesNotExistException");
      assertThat(sdk.cause().orElseThrow()).contains("(Service: Sqs, Status Code: 400");
      assertThat(optimized.error()).contains("SQS.QueueDoesNotExistException");
      assertThat(token.error()).contains("Sfn.InvalidTokenException");
    }
  }

  @Test
  void saysWhatIsWrongWithATaskThatItCannotForward() {
    try (LocalStepFunctions local = forwardingTo(URI.create("http://127.0.0.1:1"))) {
      assertThat(causes(
              local,
              Map.of(
                  "aws-sdk:polly:listLexicons", "{}",
                  "aws-sdk:sqs:fly", "{}",
                  "sqs:purgeQueue.sync", "{}",
                  "sqs:purgeQueue", "{\"Url\": \"u\"}",
                  "sqs:createQueue", "{\"QueueName\": \"q\", \"Attributes\": 1}")))
          .containsExactlyInAnyOrder(
              "The resource arn:aws:states:::aws-sdk:polly:listLexicons is not forwarded: No client"
                  + " of the AWS SDK for polly is on the class path; add"
                  + " software.amazon.awssdk:polly, or register a function",
              "The resource arn:aws:states:::aws-sdk:sqs:fly is not forwarded: SqsClient has no"
                  + " action fly whose request and response are plain values; register a function"
                  + " for it",
              "The resource arn:aws:states:::sqs:purgeQueue.sync is not forwarded: The end of a job"
                  + " is not seen from here; register a function",
              "The resource arn:aws:states:::sqs:purgeQueue is not forwarded: Parameters has no"
                  + " member Url; name it as the service's API does",
              "The resource arn:aws:states:::sqs:createQueue is not forwarded:"
                  + " Parameters.Attributes has to be Map; the state gives another type or range");
    }
  }

  @Test
  void forwardsNothingUnlessAsked() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = run(local, "aws-sdk:sqs:purgeQueue", "{\"QueueUrl\": \"u\"}");

      assertThat(run.error()).contains("States.Runtime");
      assertThat(run.cause().orElseThrow()).contains("Nothing is registered for the resource");
    }
  }

  private static List<String> causes(LocalStepFunctions local, Map<String, String> tasks) {
    List<String> causes = new ArrayList<>();
    tasks.forEach((action, parameters) ->
        causes.add(run(local, action, parameters).cause().orElseThrow()));
    return causes;
  }

  private static Execution run(LocalStepFunctions local, String action, String parameters) {
    String definition = "{\"StartAt\": \"Call\", \"States\": {\"Call\": {\"Type\": \"Task\","
        + " \"Resource\": \"arn:aws:states:::" + action + "\", \"Parameters\": " + parameters
        + ", \"End\": true}}}";
    return local.start(definition, "{}").await(PATIENCE);
  }

  private static LocalStepFunctions forwardingTo(URI endpoint) {
    return LocalStepFunctions.builder()
        .forwardOthers((service, client) -> client
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))))
        .start();
  }
}
