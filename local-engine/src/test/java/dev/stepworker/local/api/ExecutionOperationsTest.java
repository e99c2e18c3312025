package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

class ExecutionOperationsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @RegisterExtension
  private final OneEngine engine =
      new OneEngine(LocalStepFunctions.builder().startTime(START).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void startsAndDescribesAnExecution() {
    String machine = create("orders", Definitions.PASS);

    StartExecutionResponse started = client
        .startExecution(r -> r.stateMachineArn(machine).name("first").input("{\"a\":1}"))
        .join();
    ended(started.executionArn());
    DescribeExecutionResponse described = describe(started.executionArn());

    assertThat(started.executionArn())
        .isEqualTo("arn:aws:states:us-east-1:000000000000:execution:orders:first");
    assertThat(started.startDate()).isEqualTo(START);
    assertThat(described.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(described.input()).isEqualTo("{\"a\":1}");
    assertThat(described.output()).isEqualTo("{\"a\":1}");
    assertThat(described.outputDetails().included()).isTrue();
    assertThat(described.stopDate()).isEqualTo(START);
    assertThat(described.redriveStatus()).isEqualTo(ExecutionRedriveStatus.NOT_REDRIVABLE);
    assertThat(described.redriveStatusReason())
        .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void startsTheSameExecutionOnce() {
    String machine = create("orders", Definitions.waiting(60));

    String first = start(machine, "one", "{\"a\":1}");
    assertThat(start(machine, "one", "{\"a\":1}")).isEqualTo(first);
    assertThatThrownBy(() -> start(machine, "one", "{\"a\":2}"))
        .hasCauseInstanceOf(ExecutionAlreadyExistsException.class)
        .hasMessageContaining("Execution Already Exists: '" + first + "'");

    local.advance(Duration.ofMinutes(1));
    assertThatThrownBy(() -> start(machine, "one", "{\"a\":1}"))
        .hasCauseInstanceOf(ExecutionAlreadyExistsException.class);
  }

  @Test
  void refusesWhatCannotBeStarted() {
    String machine = create("orders", Definitions.PASS);

    assertThatThrownBy(() -> start(machine, "one", "{"))
        .hasCauseInstanceOf(InvalidExecutionInputException.class);
    assertThatThrownBy(() -> start(machine + "x", "one", "{}"))
        .hasCauseInstanceOf(StateMachineDoesNotExistException.class);
    assertThatThrownBy(() -> start("orders", "one", "{}"))
        .hasCauseInstanceOf(InvalidArnException.class);
    assertThatThrownBy(() -> start(machine, "a/b", "{}"))
        .hasMessageContaining("Invalid Name: 'a/b'");
    assertThatThrownBy(() -> describe(machine.replace("stateMachine", "execution") + ":none"))
        .hasCauseInstanceOf(ExecutionDoesNotExistException.class);
    assertThatThrownBy(() -> describe(machine))
        .hasCauseInstanceOf(InvalidArnException.class)
        .hasMessageContaining("Resource type not valid in this context: stateMachine");
  }

  @Test
  void stopsAnExecution() {
    String execution = start(create("orders", Definitions.waiting(60)), "one", "{}");
    local.advance(Duration.ofSeconds(10));

    Instant stopped = client
        .stopExecution(r -> r.executionArn(execution).error("Late").cause("too late"))
        .join()
        .stopDate();

    DescribeExecutionResponse described = describe(execution);
    assertThat(stopped).isEqualTo(START.plusSeconds(10));
    assertThat(described.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(described.error()).isEqualTo("Late");
    assertThat(described.cause()).isEqualTo("too late");
    assertThat(described.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
  }

  @Test
  void listsTheNewestFirstInPagesAndByStatus() {
    String machine = create("orders", Definitions.waiting(60));
    for (int i = 1; i <= 5; i++) {
      start(machine, "run-" + i, "{}");
    }
    client
        .stopExecution(r -> r.executionArn(machine.replace("stateMachine", "execution") + ":run-3"))
        .join();

    assertThat(names(client, machine, 2))
        .containsExactly("run-5", "run-4", "run-3", "run-2", "run-1");
    assertThat(client
            .listExecutions(r -> r.stateMachineArn(machine).statusFilter(ExecutionStatus.ABORTED))
            .join()
            .executions())
        .extracting(ExecutionListItem::name)
        .containsExactly("run-3");
  }

  private static List<String> names(SfnAsyncClient client, String machine, int pageSize) {
    List<String> names = new ArrayList<>();
    client
        .listExecutionsPaginator(r -> r.stateMachineArn(machine).maxResults(pageSize))
        .executions()
        .subscribe(execution -> names.add(execution.name()))
        .join();
    return names;
  }

  @Test
  void refusesListsOfNothingOrByAForeignToken() {
    String machine = create("orders", Definitions.PASS);

    assertThatThrownBy(() -> client.listExecutions(r -> {}).join())
        .hasMessageContaining("Exactly one of stateMachineArn and mapRunArn");
    assertThatThrownBy(() -> client
            .listExecutions(r -> r.stateMachineArn(machine).nextToken("guessed"))
            .join())
        .hasCauseInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> client
            .listExecutions(r -> r.stateMachineArn(machine).maxResults(1001))
            .join())
        .hasMessageContaining("Member must have value less than or equal to 1000");
  }

  @Test
  void tellsTheHistoryForwardsBackwardsAndInPages() {
    String execution = start(create("orders", Definitions.PASS), "one", "{\"a\":1}");
    ended(execution);

    List<Long> forwards = new ArrayList<>();
    client
        .getExecutionHistoryPaginator(r -> r.executionArn(execution).maxResults(3))
        .events()
        .subscribe(event -> forwards.add(event.id()))
        .join();
    List<HistoryEvent> backwards = client
        .getExecutionHistory(r -> r.executionArn(execution).reverseOrder(true).maxResults(1))
        .join()
        .events();

    assertThat(forwards).containsExactly(1L, 2L, 3L, 4L);
    assertThat(backwards).singleElement().satisfies(event -> {
      assertThat(event.typeAsString()).isEqualTo("ExecutionSucceeded");
      assertThat(event.executionSucceededEventDetails().output()).isEqualTo("{\"a\":1}");
    });
  }

  @Test
  void leavesPayloadsOutWhenAskedTo() {
    String execution = start(create("orders", Definitions.PASS), "one", "{\"a\":1}");
    ended(execution);

    HistoryEvent first = client
        .getExecutionHistory(r -> r.executionArn(execution).includeExecutionData(false))
        .join()
        .events()
        .get(0);
    DescribeExecutionResponse described = client
        .describeExecution(r -> r.executionArn(execution).includedData(IncludedData.METADATA_ONLY))
        .join();

    assertThat(first.executionStartedEventDetails().input()).isNull();
    assertThat(first.executionStartedEventDetails().roleArn()).isEqualTo(Definitions.ROLE);
    assertThat(described.input()).isNull();
    assertThat(described.output()).isNull();
    assertThat(described.inputDetails().included()).isFalse();
  }

  @Test
  void tellsWhatAnExecutionRanAfterItsStateMachineWasUpdated() {
    String machine = create("orders", Definitions.PASS);
    String execution = start(machine, "one", "{}");
    client
        .updateStateMachine(r -> r.stateMachineArn(machine).definition(Definitions.result("1")))
        .join();

    assertThat(client
            .describeStateMachineForExecution(r -> r.executionArn(execution))
            .join()
            .definition())
        .isEqualTo(Definitions.PASS);
  }

  private String create(String name, String definition) {
    return client
        .createStateMachine(r -> r.name(name).definition(definition).roleArn(Definitions.ROLE))
        .join()
        .stateMachineArn();
  }

  private String start(String machine, String name, String input) {
    return client
        .startExecution(r -> r.stateMachineArn(machine).name(name).input(input))
        .join()
        .executionArn();
  }

  private DescribeExecutionResponse describe(String execution) {
    return client.describeExecution(r -> r.executionArn(execution)).join();
  }

  private void ended(String execution) {
    local.execution(execution).orElseThrow().await(Duration.ofSeconds(20));
  }
}
