package dev.stepworker.model.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MermaidGraphTest {

  @Test
  void showsWhatATaskDoesItsClocksItsRetriesAndItsCatchers() {
    String graph = MermaidGraph.of("""
        {"StartAt": "Charge", "States": {
          "Charge": {"Type": "Task",
            "Resource": "arn:aws:states:eu-west-1:123456789012:activity:charge-card",
            "TimeoutSeconds": 300, "HeartbeatSeconds": 30,
            "Retry": [{"ErrorEquals": ["Payment.Busy"], "MaxAttempts": 5}],
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refused"}],
            "End": true},
          "Refused": {"Type": "Fail", "Error": "Order.Refused"}}}
        """);

    assertThat(graph).isEqualTo("""
        flowchart TD
          n0(("start"))
          n1["Charge<br/>activity:charge-card<br/>timeout 300 s, heartbeat 30 s<br/>retry 5 x: Payment.Busy"]
          n2{{"Refused<br/>fail: Order.Refused"}}
          n0 --> n1
          n1 -.->|"States.ALL"| n2
        """);
  }

  @Test
  void labelsTheWaysOutOfAChoice() {
    String graph = MermaidGraph.of("""
        {"StartAt": "Big?", "States": {
          "Big?": {"Type": "Choice", "Default": "Small", "Choices": [
            {"And": [{"Variable": "$.cents", "NumericGreaterThan": 5},
                     {"Not": {"Variable": "$.vip", "BooleanEquals": true}}], "Next": "Big"},
            {"Condition": "{% $states.input.name = 'x' %}", "Next": "Big"}]},
          "Big": {"Type": "Wait", "Seconds": 5, "End": true},
          "Small": {"Type": "Succeed"}}}
        """);

    assertThat(graph)
        .contains("n1{\"Big?\"}", "n2([\"Big<br/>wait: 5\"])")
        .contains("n1 -->|\"$.cents NumericGreaterThan 5 and not ($.vip BooleanEquals true)\"| n2")
        .contains("n1 -->|\"$states.input.name = 'x'\"| n2")
        .contains("n1 -->|\"otherwise\"| n3");
  }

  @Test
  void framesBranchesAndProcessors() {
    String graph = MermaidGraph.of("""
        {"StartAt": "Both", "States": {
          "Both": {"Type": "Parallel", "Next": "Each", "Branches": [
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}]},
          "Each": {"Type": "Map", "MaxConcurrency": 8, "End": true, "ItemProcessor":
            {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": true}}}}}}
        """);

    assertThat(graph).isEqualTo("""
        flowchart TD
          n0(("start"))
          subgraph n1["Both"]
            subgraph n2["branch"]
              n3(("start"))
              n4("A")
              n3 --> n4
            end
          end
          subgraph n5["Each<br/>map, 8 at a time"]
            n6(("start"))
            n7("B")
            n6 --> n7
          end
          n0 --> n1
          n1 --> n5
        """);
  }

  @Test
  void writesNamesSoThatMermaidReadsThemAsText() {
    String graph = MermaidGraph.of("""
        {"StartAt": "a\\"<b>`#", "States": {"a\\"<b>`#": {"Type": "Pass", "End": true}}}
        """);

    assertThat(graph).contains("n1(\"a#quot;#lt;b#gt;#96;#35;\")");
  }

  @Test
  void readsTheResourceOfATemplate() {
    String graph = MermaidGraph.of("""
        {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "Resource":
          "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:activity:charge"}}}
        """);

    assertThat(graph).contains("n1[\"A<br/>activity:charge\"]");
  }

  @Test
  void showsWhatIsMissing() {
    String graph = MermaidGraph.of("""
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Nowhere"}}}
        """);

    assertThat(graph).contains("n2>\"missing: Nowhere\"]", "n1 --> n2");
  }

  @Test
  void needsADefinition() {
    assertThatThrownBy(() -> MermaidGraph.of("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The definition has no object States; give a whole state machine");
    assertThatThrownBy(() -> MermaidGraph.of("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The definition is no JSON: ");
  }
}
