package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;

class MapRunOperationsTest {
  private static final String DEFINITION = """
      {"StartAt": "Each", "States": {"Each": {
        "Type": "Map", "Label": "each", "MaxConcurrency": 1, "End": true,
        "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "Rest",
          "States": {"Rest": {"Type": "Wait", "Seconds": 60, "End": true}}
        }
      }}}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void listsAndDescribesARun() {
    Execution execution = local.start(DEFINITION, "[1, 2, 3]");
    local.advance(Duration.ofSeconds(61));

    MapRunListItem run = onlyRun(execution);
    DescribeMapRunResponse described = describe(run.mapRunArn());

    assertThat(run.executionArn()).isEqualTo(execution.arn());
    assertThat(run.stateMachineArn()).isEqualTo(execution.stateMachineArn() + "/each");
    assertThat(described.status()).isEqualTo(MapRunStatus.RUNNING);
    assertThat(described.maxConcurrency()).isEqualTo(1);
    assertThat(described.executionCounts().total()).isEqualTo(3);
    assertThat(described.executionCounts().succeeded()).isEqualTo(1);
    assertThat(described.executionCounts().running()).isEqualTo(1);
    assertThat(described.itemCounts().pending()).isEqualTo(1);
  }

  @Test
  void listsAndDescribesTheChildren() {
    Execution execution = local.start(DEFINITION, "[1, 2, 3]");
    local.advance(Duration.ofSeconds(61));
    String run = onlyRun(execution).mapRunArn();

    assertThat(client.listExecutions(r -> r.mapRunArn(run)).join().executions())
        .hasSize(2)
        .allSatisfy(child -> {
          assertThat(child.mapRunArn()).isEqualTo(run);
          assertThat(child.itemCount()).isEqualTo(1);
        });
    String child = client
        .listExecutions(r -> r.mapRunArn(run).statusFilter(ExecutionStatus.SUCCEEDED))
        .join()
        .executions()
        .get(0)
        .executionArn();
    assertThat(client.describeExecution(r -> r.executionArn(child)).join()).satisfies(described -> {
      assertThat(described.mapRunArn()).isEqualTo(run);
      assertThat(described.output()).isEqualTo("1");
    });
    assertThat(
            client.describeStateMachineForExecution(r -> r.executionArn(child)).join())
        .satisfies(described -> {
          assertThat(described.mapRunArn()).isEqualTo(run);
          assertThat(described.label()).isEqualTo("each");
        });
    assertThat(client.getExecutionHistory(r -> r.executionArn(child)).join().events())
        .hasSize(4);
  }

  @Test
  void startsMoreChildrenWhenTheLimitIsRaised() {
    Execution execution = local.start(DEFINITION, "[1, 2, 3]");
    local.advance(Duration.ofSeconds(1));
    String run = onlyRun(execution).mapRunArn();

    client.updateMapRun(r -> r.mapRunArn(run).maxConcurrency(3)).join();
    assertThat(describe(run).executionCounts().running()).isEqualTo(3);

    local.advance(Duration.ofSeconds(61));
    assertThat(describe(run).status()).isEqualTo(MapRunStatus.SUCCEEDED);
    assertThat(execution.output()).contains("[1,2,3]");
  }

  @Test
  void knowsNoOtherRun() {
    String run = "arn:aws:states:us-east-1:000000000000:mapRun:a/b:c";

    assertThatThrownBy(() -> describe(run)).hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  private MapRunListItem onlyRun(Execution execution) {
    return client
        .listMapRuns(r -> r.executionArn(execution.arn()))
        .join()
        .mapRuns()
        .get(0);
  }

  private DescribeMapRunResponse describe(String arn) {
    return client.describeMapRun(r -> r.mapRunArn(arn)).join();
  }
}
