package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StepFunctionsExtension.class)
class CoverageTest {
  private static final String TRIAGE = """
      {"StartAt": "Urgent?", "States": {
        "Urgent?": {"Type": "Choice", "Default": "Queue",
          "Choices": [{"Variable": "$.urgent", "BooleanEquals": true, "Next": "Page"}]},
        "Page": {"Type": "Pass", "Next": "Done"},
        "Queue": {"Type": "Map", "ItemsPath": "$.items", "Next": "Done", "ItemProcessor": {
          "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}},
        "Done": {"Type": "Succeed"}}}""";
  private static final String DISTRIBUTED = """
      {"StartAt": "Each", "States": {
        "Each": {"Type": "Map", "End": true, "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "First", "States": {
            "First": {"Type": "Pass", "Next": "Second"}, "Second": {"Type": "Succeed"}}}}}}""";

  @Test
  void tellsWhatNoExecutionHasBeenThrough(TestEnvironment env) {
    env.start(TRIAGE, "{\"urgent\": true}").awaitEnd();

    MachineCoverage coverage = env.coverage().of(TRIAGE);

    assertThat(coverage.allStatesVisited()).isFalse();
    assertThat(coverage.missedStates()).containsExactly("Queue", "Item");
    assertThat(coverage.missedTransitions())
        .containsExactly(
            new StateTransition("Urgent?", "Queue"), new StateTransition("Queue", "Done"));
    assertThat(coverage).hasToString("""
        states      3 of 5, 60 %; missed: [Queue, Item]
        transitions 2 of 4, 50 %; missed: [Urgent? -> Queue, Queue -> Done]""");
  }

  @Test
  void addsUpOverExecutions(TestEnvironment env) {
    env.start(TRIAGE, "{\"urgent\": true}").awaitEnd();
    env.start(TRIAGE, "{\"urgent\": false, \"items\": [1]}").awaitEnd();

    MachineCoverage coverage = env.coverage().of(TRIAGE);

    assertThat(coverage.requireAllStates().requireAllTransitions().allTransitionsTaken())
        .isTrue();
  }

  @Test
  void countsTheStatesOfADistributedMap(TestEnvironment env) {
    env.start(DISTRIBUTED, "[1, 2]").awaitEnd();

    assertThat(env.coverage().of(DISTRIBUTED).requireAllStates().allTransitionsTaken())
        .isTrue();
  }

  @Test
  void failsWithTheReportIfAStateWasMissed(TestEnvironment env) {
    assertThatThrownBy(() -> env.coverage().of(TRIAGE).requireAllStates())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Not every state was visited")
        .hasMessageContaining(
            "states      0 of 5, 0 %; missed: [Urgent?, Page, Queue, Item, Done]");
  }
}
