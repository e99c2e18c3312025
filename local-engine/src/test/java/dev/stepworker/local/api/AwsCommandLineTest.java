package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The AWS CLI against the engine, where it is installed. */
@Timeout(180) // it starts slowly on a busy machine
class AwsCommandLineTest {
  private final LocalStepFunctions local = LocalStepFunctions.start();

  @BeforeEach
  void isInstalled() {
    boolean isThere = Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "aws")));
    assumeTrue(isThere, "The AWS CLI is not on the PATH; this test needs it");
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void createsStartsAndReads() throws IOException, InterruptedException {
    String machine = (String) aws(
            "create-state-machine",
            "--name=orders",
            "--definition=" + Definitions.result("{\"b\":2}"),
            "--role-arn=" + Definitions.ROLE)
        .get("stateMachineArn");
    String execution =
        (String) aws("start-execution", "--state-machine-arn=" + machine, "--input={\"a\":1}")
            .get("executionArn");
    local.execution(execution).orElseThrow().await(Duration.ofSeconds(20));

    Map<?, ?> described = aws("describe-execution", "--execution-arn=" + execution);
    Map<?, ?> history = aws("get-execution-history", "--execution-arn=" + execution);

    assertThat(described.get("status")).isEqualTo("SUCCEEDED");
    assertThat(described.get("output")).isEqualTo("{\"b\":2}");
    assertThat((List<?>) history.get("events")).hasSize(4);
  }

  @Test
  void showsTheServicesErrors() throws IOException, InterruptedException {
    Process process = start(List.of("describe-state-machine", "--state-machine-arn=orders"));

    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isNotZero();
    assertThat(error)
        .contains("An error occurred (InvalidArn) when calling the DescribeStateMachine operation:")
        .contains("Invalid Arn: 'Invalid ARN prefix: orders'");
  }

  private Map<?, ?> aws(String... arguments) throws IOException, InterruptedException {
    Process process = start(List.of(arguments));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(error).isZero();
    return (Map<?, ?>) Json.parse(output);
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(
        List.of("aws", "stepfunctions", "--output=json", "--endpoint-url=" + local.endpoint()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(Map.of(
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_PAGER", ""));
    return builder.start();
  }
}
