package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.integration.TaskFailedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WORK =
      "'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:000000000000:function:work'";

  @Test
  void runsBranchesSideBySide() {
    String branch = "{'StartAt': '%1$s', 'States': {'%1$s': {" + WORK + ", 'End': true}}}";
    String definition = States.only("'Type': 'Parallel', 'Branches': [" + branch.formatted("A")
        + ", " + branch.formatted("B") + "]");
    CountDownLatch both = new CountDownLatch(2);

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("work", input -> {
          both.countDown();
          return both.await(20, TimeUnit.SECONDS);
        })
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.output()).contains("[true,true]");
    }
  }

  @Test
  void stopsTheOtherBranchesWhenOneFails() {
    String definition = States.only("'Type': 'Parallel', 'Branches': [{'StartAt': 'Long',"
        + " 'States': {'Long': {'Type': 'Wait', 'Seconds': 1000, 'End': true}}}, {'StartAt':"
        + " 'Short', 'States': {'Short': {'Type': 'Wait', 'Seconds': 1, 'Next': 'Bad'}, 'Bad':"
        + " {'Type': 'Fail', 'Error': 'Bad'}}}]");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}");
      local.advance(Duration.ofSeconds(1));

      assertThat(run.error()).contains("Bad");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence("WaitStateAborted", "ParallelStateFailed", "ExecutionFailed");
    }
  }

  @Test
  void keepsToTheConcurrencyOfAMap() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    String definition = States.only("'Type': 'Map', 'MaxConcurrency': 2, 'ItemProcessor':"
        + " {'StartAt': 'W', 'States': {'W': {" + WORK + ", 'End': true}}}");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("work", input -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          running.decrementAndGet();
          return input;
        })
        .start()) {
      Execution run = local.start(definition, "[1,2,3,4,5,6,7,8]").await(PATIENCE);

      assertThat(run.output()).contains("[1,2,3,4,5,6,7,8]");
      assertThat(most).hasValueLessThanOrEqualTo(2);
    }
  }

  @Test
  void runsAtMostFortyInlineIterationsAtOnce() {
    String definition = States.only("'Type': 'Map', 'ItemProcessor': {'StartAt': 'W', 'States':"
        + " {'W': {'Type': 'Wait', 'Seconds': 10, 'End': true}}}");
    String items = "[" + "0,".repeat(49) + "0]";

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, items);
      local.advance(Duration.ofSeconds(1));

      assertThat(run.history())
          .filteredOn(event -> event.type().equals("MapIterationStarted"))
          .hasSize(40);
      local.advance(Duration.ofSeconds(20));
      assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void keepsVariablesOfAnIterationToItself() {
    String definition = States.machine("'Set': {'Type': 'Pass', 'Assign': {'n': 1}, 'Next': 'M'},"
        + " 'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'I', 'States': {'I': {'Type':"
        + " 'Pass', 'Assign': {'m.$': '$n'}, 'Next': 'J'}, 'J': {'Type': 'Pass', 'Parameters':"
        + " {'sum.$': 'States.MathAdd($n, $m)'}, 'End': true}}}, 'Next': 'Out'}, 'Out': {'Type':"
        + " 'Pass', 'Parameters': {'n.$': '$n', 'items.$': '$'}, 'End': true}");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "[0,0]").await(PATIENCE);

      assertThat(run.output()).contains("{\"n\":1,\"items\":[{\"sum\":2},{\"sum\":2}]}");
    }
  }

  @Test
  void failsTheWholeExecutionForARuntimeErrorInABranch() {
    String definition = States.machine("'P': {'Type': 'Parallel', 'Branches': [{'StartAt': 'A',"
        + " 'States': {'A': {'Type': 'Pass', 'InputPath': '$.none', 'End': true}}}], 'Catch':"
        + " [{'ErrorEquals': ['States.ALL'], 'Next': 'C'}], 'End': true}, 'C': {'Type': 'Pass',"
        + " 'End': true}");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.error()).contains("States.Runtime");
    }
  }

  @Test
  void retriesAMapAsAWhole() {
    AtomicInteger calls = new AtomicInteger();
    String definition = States.only("'Type': 'Map', 'MaxConcurrency': 1, 'ItemProcessor':"
        + " {'StartAt': 'W', 'States': {'W': {" + WORK + ", 'End': true}}}, 'Retry':"
        + " [{'ErrorEquals': ['Once']}]");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .timeSkipping()
        .function("work", input -> {
          if (calls.incrementAndGet() == 2) {
            throw new TaskFailedException("Once");
          }
          return input;
        })
        .start()) {
      Execution run = local.start(definition, "[1,2]").await(PATIENCE);

      assertThat(run.output()).contains("[1,2]");
      assertThat(calls).hasValue(4);
      assertThat(types(run)).filteredOn("MapStateStarted"::equals).hasSize(2);
    }
  }

  @Test
  void endsAnExecutionThatTakesTooLong() {
    String definition = "{\"TimeoutSeconds\": 60, "
        + States.only("'Type': 'Wait', 'Seconds': 61").substring(1);

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}");
      local.advance(Duration.ofSeconds(60));

      assertThat(run.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
      assertThat(run.error()).isEmpty();
      HistoryEvent last = run.history().get(run.history().size() - 1);
      assertThat(last.type()).isEqualTo("ExecutionTimedOut");
      assertThat(last.details()).containsEntry("error", "States.Timeout");
      assertThat(last.previousEventId()).isZero();
    }
  }

  @Test
  void endsALoopAtTheHistoryLimit() {
    String definition =
        States.machine("'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Choice', 'Choices': ["
            + "{'Variable': '$.end', 'IsPresent': true, 'Next': 'C'}], 'Default': 'A'},"
            + " 'C': {'Type': 'Succeed'}");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(run.history()).hasSize(25_000);
      assertThat(run.error()).contains("States.Runtime");
      assertThat(run.cause())
          .contains("The execution reached the maximum number of history events (25000).");
      assertThat(run.history().get(24_999).previousEventId()).isEqualTo(24_999);
    }
  }

  @Test
  void chainsEachBranchFromTheStartOfItsGroup() {
    String definition = States.only("'Type': 'Parallel', 'Branches': [{'StartAt': 'A',"
        + " 'States': {'A': {'Type': 'Pass', 'End': true}}}, {'StartAt': 'B', 'States': {'B':"
        + " {'Type': 'Pass', 'End': true}}}]");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.history())
          .filteredOn(event -> event.type().equals("PassStateEntered"))
          .extracting(HistoryEvent::previousEventId)
          .containsExactly(3L, 3L);
    }
  }

  private static List<String> types(Execution run) {
    return run.history().stream().map(HistoryEvent::type).toList();
  }
}
