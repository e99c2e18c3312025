package dev.stepworker.local;

import static dev.stepworker.local.DirectoryEngines.createMachine;
import static dev.stepworker.local.DirectoryEngines.names;
import static dev.stepworker.local.DirectoryEngines.run;
import static dev.stepworker.local.DirectoryEngines.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;

class RestoredExecutionsTest {
  private static final String PASS = States.only("'Type': 'Pass', 'Result': {'ä': 1.50}");
  private static final String FAIL =
      States.machine("'Fail': {'Type': 'Fail', 'Error': 'Payment.Declined', 'Cause': 'no cover'}");
  private static final String MAP = States.only("'Type': 'Map', 'ItemsPath': '$.items',"
      + " 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},"
      + " 'StartAt': 'Item', 'States': {'Item': {'Type': 'Pass', 'End': true}}}");
  private static final String LATE =
      States.only("'Type': 'Wait', 'Seconds': 90").replaceFirst("\\{", "{\"TimeoutSeconds\": 60, ");

  @TempDir
  private Path directory;

  private DirectoryEngines engines;

  @BeforeEach
  void useTheDirectory() {
    engines = new DirectoryEngines(directory);
  }

  @Test
  void tellTheSameOfEachAfterEveryRestart() {
    List<ToldExecution> before = engines.with((local, client) -> {
      List<String> arns = startOfEachKind(local, client);
      return arns.stream().map(arn -> ToldExecution.of(client, arn)).toList();
    });

    assertThat(before)
        .extracting(ToldExecution::status)
        .containsExactly("SUCCEEDED", "SUCCEEDED", "FAILED", "TIMED_OUT", "SUCCEEDED");
    assertThat(toldAgain(before)).isEqualTo(before);
    assertThat(toldAgain(before)).isEqualTo(before);
  }

  private static List<String> startOfEachKind(LocalStepFunctions local, SfnAsyncClient client) {
    String machine = createMachine(client, "orders", PASS);
    String version = client
        .publishStateMachineVersion(r -> r.stateMachineArn(machine))
        .join()
        .stateMachineVersionArn();
    RoutingConfigurationListItem route = RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(version)
        .weight(100)
        .build();
    String alias = client
        .createStateMachineAlias(r -> r.name("live").routingConfiguration(List.of(route)))
        .join()
        .stateMachineAliasArn();
    String failed = run(local, client, createMachine(client, "failing", FAIL), "fails");
    client.redriveExecution(r -> r.executionArn(failed)).join();
    String late = start(client, createMachine(client, "late", LATE), "times-out");
    local.advance(Duration.ofMinutes(2));
    return List.of(
        run(local, client, alias, "by-alias"),
        run(local, client, version, "by-version"),
        failed,
        late,
        local.start(PASS, "{\"by\": \"Java\"}").await(Duration.ofSeconds(20)).arn());
  }

  private List<ToldExecution> toldAgain(List<ToldExecution> before) {
    return engines.with((local, client) ->
        before.stream().map(told -> ToldExecution.of(client, told.arn())).toList());
  }

  @Test
  void keepTheirNames() {
    String machine = engines.with((local, client) -> {
      String arn = createMachine(client, "orders", PASS);
      run(local, client, arn, "first");
      client.startExecution(r -> r.stateMachineArn(arn)).join();
      return arn;
    });

    engines.with((local, client) -> {
      assertThatThrownBy(() -> start(client, machine, "first"))
          .hasCauseInstanceOf(ExecutionAlreadyExistsException.class);
      return client.startExecution(r -> r.stateMachineArn(machine)).join();
    });

    assertThat(engines.listed(machine)).hasSize(3).doesNotHaveDuplicates().endsWith("first");
  }

  @Test
  void areListedByStatusAndPageThoughTheClockBeginsAgain() {
    String machine = engines.with((local, client) -> {
      String arn = createMachine(client, "orders", PASS);
      run(local, client, arn, "first");
      local.advance(Duration.ofDays(2));
      run(local, client, arn, "second");
      client.updateStateMachine(r -> r.stateMachineArn(arn).definition(FAIL)).join();
      run(local, client, arn, "third");
      return arn;
    });

    engines.with((local, client) -> run(local, client, machine, "fourth"));

    assertThat(engines.listed(machine)).containsExactly("fourth", "third", "second", "first");
    engines.with((local, client) -> {
      assertThat(names(succeeded(client, machine))).containsExactly("second", "first");
      assertThat(names(secondPage(client, machine))).containsExactly("first");
      return local;
    });
  }

  private static ListExecutionsResponse succeeded(SfnAsyncClient client, String machine) {
    return client
        .listExecutions(r -> r.stateMachineArn(machine).statusFilter(ExecutionStatus.SUCCEEDED))
        .join();
  }

  private static ListExecutionsResponse secondPage(SfnAsyncClient client, String machine) {
    String next = client
        .listExecutions(r -> r.stateMachineArn(machine).maxResults(3))
        .join()
        .nextToken();
    return client
        .listExecutions(r -> r.stateMachineArn(machine).maxResults(3).nextToken(next))
        .join();
  }

  @Test
  void cannotBeRedriven() {
    String arn = engines.with(
        (local, client) -> run(local, client, createMachine(client, "failing", FAIL), "fails"));

    engines.with((local, client) -> {
      DescribeExecutionResponse told =
          client.describeExecution(r -> r.executionArn(arn)).join();
      assertThat(told.redriveStatusAsString()).isEqualTo("NOT_REDRIVABLE");
      assertThat(told.redriveStatusReason())
          .isEqualTo("Execution ran before the local engine was restarted and cannot be redriven;"
              + " start it again under another name");
      assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(arn)).join())
          .hasCauseInstanceOf(ExecutionNotRedrivableException.class)
          .hasMessageContaining(told.redriveStatusReason());
      return told;
    });
  }

  @Test
  void lackTheirMapRuns() {
    String arn = engines.with((local, client) -> {
      Execution execution = local.start(MAP, "{\"items\": [1, 2]}").await(Duration.ofSeconds(20));
      assertThat(mapRuns(client, execution.arn())).isEqualTo(1);
      return execution.arn();
    });

    assertThat(engines.told(arn).status()).isEqualTo("SUCCEEDED");
    engines.with((local, client) -> {
      assertThat(mapRuns(client, arn)).isZero();
      return local;
    });
  }

  private static int mapRuns(SfnAsyncClient client, String arn) {
    return client.listMapRuns(r -> r.executionArn(arn)).join().mapRuns().size();
  }

  @Test
  void doNotMindALineThatWasCutOffWithinACharacter() throws IOException {
    String machine = engines.with((local, client) -> {
      String arn = createMachine(client, "orders", PASS);
      run(local, client, arn, "first");
      return arn;
    });
    byte[] line = "\n{\"event\": {\"execution\": \"ä".getBytes(StandardCharsets.UTF_8);
    Files.write(
        directory.resolve("executions.jsonl"),
        Arrays.copyOf(line, line.length - 1),
        StandardOpenOption.APPEND);

    engines.with((local, client) -> run(local, client, machine, "second"));

    assertThat(engines.listed(machine)).containsExactly("second", "first");
  }

  @Test
  void areNotReadFromAFileOfSomethingElse() throws IOException {
    for (String line : List.of("[]", "{\"operation\": \"x\"}", "{}", "{\"event\": {\"id\": 3}}")) {
      Files.writeString(directory.resolve("executions.jsonl"), line);

      assertThatThrownBy(engines::start)
          .as(line)
          .hasMessageContaining("is no journal of the engine; choose another directory");
    }
  }
}
