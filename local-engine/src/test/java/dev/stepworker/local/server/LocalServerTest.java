package dev.stepworker.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.endpoint.Sdk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class LocalServerTest {
  private static final String DEFINITION = """
      {"StartAt": "Rest", "States": {
        "Rest": {"Type": "Wait", "Seconds": 3600, "Next": "Refuse"},
        "Refuse": {"Type": "Fail", "Error": "Refused", "Cause": "by the test"}}}""";

  @Test
  void printsWhereItIsAndWhatExecutionsDo() throws IOException {
    StartedServer server = StartedServer.with("--port=0", "--no-queues", "--time-skipping");
    URI endpoint = server.endpoint("SFN");
    List<String> environment = List.of(server.line(), server.line(), server.line());

    startExecution(endpoint, DEFINITION);
    List<String> told = new ArrayList<>();
    while (told.isEmpty() || !told.get(told.size() - 1).contains("failed after")) {
      told.add(server.line());
    }
    server.stop();

    assertThat(environment)
        .containsExactly(
            "export AWS_REGION=us-east-1",
            "export AWS_ACCESS_KEY_ID=local",
            "export AWS_SECRET_ACCESS_KEY=local");
    assertThat(told)
        .extracting(line -> line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} {2}", ""))
        .containsExactly(
            "orders/first  started",
            "orders/first  -> Rest (Wait)",
            "orders/first  <- Rest",
            "orders/first  -> Refuse (Fail)",
            "orders/first  failed after 3600000 ms Refused: by the test");
  }

  private static void startExecution(URI endpoint, String definition) {
    try (SfnAsyncClient client = Sdk.stepFunctions(endpoint)) {
      String machine = client
          .createStateMachine(r -> r.name("orders")
              .definition(definition)
              .roleArn("arn:aws:iam::000000000000:role/test"))
          .join()
          .stateMachineArn();
      client.startExecution(r -> r.stateMachineArn(machine).name("first")).join();
    }
  }

  @Test
  void createsTheQueuesItIsTold() throws IOException {
    StartedServer server =
        StartedServer.with("--port=0", "--sqs-port=0", "--queue=approvals", "--queue=ordered.fifo");
    server.line();
    URI sqs = server.endpoint("SQS");

    assertThat(queueUrls(sqs))
        .containsExactlyInAnyOrder(
            sqs + "/000000000000/approvals", sqs + "/000000000000/ordered.fifo");
    server.stop();
  }

  private static List<String> queueUrls(URI endpoint) {
    try (SqsClient client = SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build()) {
      return client.listQueues().queueUrls();
    }
  }

  @Test
  void leadsToTheQueuesItIsTold() throws IOException {
    StartedServer server = StartedServer.with("--port=0", "--sqs-endpoint=http://127.0.0.1:4566");
    server.line();

    assertThat(server.line()).isEqualTo("export AWS_ENDPOINT_URL_SQS=http://127.0.0.1:4566");
    server.stop();
  }

  @Test
  void beginsAndForwardsAsItIsTold() throws IOException {
    StartedServer server = StartedServer.with(
        "--port=0",
        "--no-queues",
        "--forward",
        "--time-skipping",
        "--start-time=2023-05-01T08:00:00Z",
        "--as-of=2023-05-01");
    URI endpoint = server.endpoint("SFN");

    startExecution(endpoint, """
        {"StartAt": "Look", "States": {
          "Look": {"Type": "Pass", "Parameters": {"now.$": "$$.Execution"}, "Next": "Call"},
          "Call": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:polly:listLexicons",
            "End": true}}}""");
    String told = server
        .lines()
        .lines()
        .filter(line -> line.contains("failed after"))
        .findFirst()
        .orElseThrow();
    String entered = enteredCall(endpoint);
    server.stop();

    assertThat(told).contains("is not forwarded: No client of the AWS SDK for polly");
    assertThat(entered).contains("2023-05-01T08:00:00").doesNotContain("RedriveCount");
  }

  private static String enteredCall(URI endpoint) {
    try (SfnAsyncClient client = Sdk.stepFunctions(endpoint)) {
      return client
          .getExecutionHistory(
              r -> r.executionArn("arn:aws:states:us-east-1:000000000000:execution:orders:first"))
          .join()
          .events()
          .get(3)
          .stateEnteredEventDetails()
          .input();
    }
  }

  @Test
  void refusesOptionsItDoesNotKnow() {
    assertThat(refusal(CommandLine.ExitCode.USAGE, "--prot=1"))
        .contains("Unknown option: '--prot=1'", "--port");
  }

  @Test
  void saysInALineWhyItDoesNotStart(@TempDir Path directory) throws IOException {
    StartedServer server = StartedServer.with("--port=0", "--no-queues", "--state=" + directory);
    int taken = server.endpoint("SFN").getPort();

    String inUse = refusal(1, "--port=0", "--no-queues", "--state=" + directory);
    String portTaken = refusal(1, "--port=" + taken, "--no-queues");
    String noFile = refusal(1, "--port=0", "--no-queues", "--mock-config=" + directory + "/none");
    server.stop();

    assertThat(inUse)
        .isEqualTo("Another engine keeps its state in " + directory
            + "; stop it, or choose another directory");
    assertThat(portTaken)
        .startsWith("The local engine cannot listen on port " + taken + "; choose another: ")
        .hasLineCount(1);
    assertThat(noFile)
        .startsWith("The mock file " + directory + "/none cannot be read: ")
        .hasLineCount(1);
  }

  private static String refusal(int exit, String... arguments) {
    StringWriter errors = new StringWriter();
    CommandLine program = new LocalServer().commandLine().setErr(new PrintWriter(errors, true));

    assertThat(program.execute(arguments)).isEqualTo(exit);

    return errors.toString().stripTrailing();
  }
}
