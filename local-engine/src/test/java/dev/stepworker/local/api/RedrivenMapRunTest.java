package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import dev.stepworker.local.integration.TaskFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;
import software.amazon.awssdk.services.sfn.model.ValidationException;

class RedrivenMapRunTest {
  private static final String DEFINITION = """
      {"StartAt": "Each", "States": {"Each": {
        "Type": "Map", "Label": "each", "MaxConcurrency": 1, "End": true,
        "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "First",
          "States": {
            "First": {"Type": "Pass", "Next": "Call"},
            "Call": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:000000000000:function:flaky"}
          }
        }
      }}}""";

  private final List<Object> calls = Collections.synchronizedList(new ArrayList<>());
  private volatile String broken = "bad";

  @RegisterExtension
  private final OneEngine engine =
      new OneEngine(LocalStepFunctions.builder().function("flaky", this::call).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  private Object call(Object input) throws TaskFailedException {
    calls.add(input);
    if (input.equals(broken)) {
      throw new TaskFailedException("Busy", "try again");
    }
    return input;
  }

  @Test
  void goesOnInTheSameRunWithTheChildrenThatDidNotSucceed() {
    Execution execution = failing(DEFINITION);
    Map<String, String> before = childrenByStatus(run(execution));

    redrive(execution, "");

    assertThat(execution.output()).contains("[\"one\",\"bad\",\"three\"]");
    assertThat(calls).containsExactly("bad", "three");
    assertThat(describe(execution)).satisfies(run -> {
      assertThat(run.status()).isEqualTo(MapRunStatus.SUCCEEDED);
      assertThat(run.redriveCount()).isEqualTo(1);
      assertThat(run.redriveDate()).isEqualTo(local.now());
      assertThat(run.executionCounts().succeeded()).isEqualTo(3);
      assertThat(run.executionCounts().total()).isEqualTo(3);
    });
    String redriven = before.get("FAILED");
    assertThat(client.describeExecution(r -> r.executionArn(redriven)).join()).satisfies(child -> {
      assertThat(child.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(child.redriveCount()).isEqualTo(1);
      assertThat(child.redriveDate()).isEqualTo(local.now());
    });
    assertThat(client.getExecutionHistory(r -> r.executionArn(redriven)).join().events())
        .extracting(event -> event.type())
        .containsOnlyOnce(HistoryEventType.PASS_STATE_ENTERED, HistoryEventType.EXECUTION_REDRIVEN);
  }

  @Test
  void tellsOfTheRedriveInTheHistory() {
    Execution execution = failing(DEFINITION);

    redrive(execution, "");

    assertThat(client
            .getExecutionHistory(r -> r.executionArn(execution.arn()))
            .join()
            .events())
        .filteredOn(event -> event.type() == HistoryEventType.MAP_RUN_REDRIVEN)
        .singleElement()
        .extracting(event -> event.mapRunRedrivenEventDetails())
        .satisfies(details -> {
          assertThat(details.mapRunArn()).isEqualTo(run(execution));
          assertThat(details.redriveCount()).isEqualTo(1);
        });
  }

  @Test
  void leavesChildrenThatWaitForTheirRedriveAsTheyWereWhenTheRunFailsAgain() {
    Execution execution =
        failing(DEFINITION.replace("\"MaxConcurrency\": 1, ", ""), "[\"bad\", \"bad\", \"bad\"]");
    client.updateMapRun(r -> r.mapRunArn(run(execution)).maxConcurrency(1)).join();

    redrive(execution, "bad");

    assertThat(calls).containsExactly("bad");
    assertThat(describe(execution)).satisfies(run -> {
      assertThat(run.status()).isEqualTo(MapRunStatus.FAILED);
      assertThat(run.executionCounts().failed() + run.executionCounts().aborted())
          .isEqualTo(3);
      assertThat(run.executionCounts().pendingRedrive()).isZero();
    });
  }

  @Test
  void listsChildrenByWhetherTheyWereRedriven() {
    Execution execution = failing(DEFINITION);
    redrive(execution, "");
    String run = run(execution);

    assertThat(statuses(r -> r.mapRunArn(run).redriveFilter("REDRIVEN"))).hasSize(1);
    assertThat(statuses(r -> r.mapRunArn(run).redriveFilter("NOT_REDRIVEN"))).hasSize(2);
    assertThat(statuses(r -> r.mapRunArn(run).statusFilter("PENDING_REDRIVE"))).isEmpty();
  }

  @Test
  void refusesFiltersOfMapRunsForStateMachines() {
    String machine = local.createStateMachine("each", DEFINITION);

    assertThatThrownBy(() -> statuses(r -> r.stateMachineArn(machine).redriveFilter("REDRIVEN")))
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining("redriveFilter can only be specified with mapRunArn");
    assertThatThrownBy(
            () -> statuses(r -> r.stateMachineArn(machine).statusFilter("PENDING_REDRIVE")))
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining("PENDING_REDRIVE can only be specified with mapRunArn");
    assertThatThrownBy(() -> statuses(r -> r.stateMachineArn(machine).redriveFilter(machine)))
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining("Member must satisfy enum value set: [REDRIVEN, NOT_REDRIVEN]");
  }

  private List<String> statuses(Consumer<ListExecutionsRequest.Builder> request) {
    return client.listExecutions(request).join().executions().stream()
        .map(ExecutionListItem::statusAsString)
        .toList();
  }

  @Test
  void runsExpressChildrenAnew() {
    Execution execution = failing(DEFINITION.replace("STANDARD", "EXPRESS"));

    redrive(execution, "");

    assertThat(execution.output()).contains("[\"one\",\"bad\",\"three\"]");
    assertThat(calls).containsExactly("bad", "three");
    assertThat(client.listExecutions(r -> r.mapRunArn(run(execution))).join().executions())
        .hasSize(3)
        .allSatisfy(child -> assertThat(child.redriveCount()).isZero());
  }

  private Execution failing(String definition) {
    return failing(definition, "[\"one\", \"bad\", \"three\"]");
  }

  private Execution failing(String definition, String input) {
    Execution execution = local.start(definition, input).await(Duration.ofSeconds(20));
    assertThat(execution.error()).contains("States.ExceedToleratedFailureThreshold");
    return execution;
  }

  private void redrive(Execution execution, String brokenThen) {
    calls.clear();
    broken = brokenThen;
    client.redriveExecution(r -> r.executionArn(execution.arn())).join();
    execution.await(Duration.ofSeconds(20));
  }

  private String run(Execution execution) {
    List<MapRunListItem> runs =
        client.listMapRuns(r -> r.executionArn(execution.arn())).join().mapRuns();
    assertThat(runs).hasSize(1);
    return runs.get(0).mapRunArn();
  }

  private DescribeMapRunResponse describe(Execution execution) {
    return client.describeMapRun(r -> r.mapRunArn(run(execution))).join();
  }

  private Map<String, String> childrenByStatus(String run) {
    return client.listExecutions(r -> r.mapRunArn(run)).join().executions().stream()
        .collect(
            Collectors.toMap(ExecutionListItem::statusAsString, ExecutionListItem::executionArn));
  }
}
