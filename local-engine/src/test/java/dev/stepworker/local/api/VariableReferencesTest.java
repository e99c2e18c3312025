package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.IncludedData;

class VariableReferencesTest {
  private static final String JSONATA = """
      {"QueryLanguage": "JSONata", "StartAt": "Set", "States": {
        "Set": {"Type": "Pass", "Assign": {"a": 1, "b": 2, "unused": 3}, "Next": "Use"},
        "Use": {"Type": "Pass", "Next": "None",
          "Output": "{% $sum([$b, $a.x, $states.input.y, $b]) & '$unused' %}"},
        "None": {"Type": "Pass", "Output": {"text": "$a"}, "Comment": "{% $a %}", "Next": "Each"},
        "Each": {"Type": "Map", "Items": "{% [$a] %}", "End": true, "ItemProcessor": {
          "StartAt": "Inner", "States": {
            "Inner": {"Type": "Pass", "Output": "{% $b %}", "End": true}}}}
      }}""";
  private static final String JSONPATH = """
      {"StartAt": "Set", "States": {
        "Set": {"Type": "Pass", "Assign": {"a.$": "$.x", "b": "$a"}, "Next": "Use"},
        "Use": {"Type": "Pass", "Next": "Choose", "Parameters": {
          "text.$": "States.Format('$b {}', $a)", "InputPath": "$b", "in.$": "$$.State.Name"}},
        "Choose": {"Type": "Choice", "Default": "Both", "Choices": [
          {"Variable": "$b", "StringEqualsPath": "$a.y", "Next": "Both"}]},
        "Both": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "Inner", "States": {
          "Inner": {"Type": "Pass", "InputPath": "$b", "End": true}}}]}
      }}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void areThoseOfJsonataExpressions() {
    assertThat(references(local.createStateMachine("jsonata", JSONATA)))
        .isEqualTo(Map.of("Use", List.of("b", "a"), "Each", List.of("a"), "Inner", List.of("b")));
  }

  @Test
  void areThoseOfPathsAndIntrinsicFunctions() {
    assertThat(references(local.createStateMachine("paths", JSONPATH)))
        .isEqualTo(Map.of("Use", List.of("a"), "Choose", List.of("b", "a"), "Inner", List.of("b")));
  }

  @Test
  void areToldOfAnExecutionsStateMachine() {
    Execution execution = local.start(JSONATA, "{}");

    assertThat(client
            .describeStateMachineForExecution(r -> r.executionArn(execution.arn()))
            .join()
            .variableReferences())
        .containsEntry("Use", List.of("b", "a"));
  }

  @Test
  void areLeftOutWhereThereAreNoneOrWithTheDefinition() {
    String jsonata = local.createStateMachine("jsonata", JSONATA);

    assertThat(references(local.createStateMachine("none", Definitions.PASS))).isEmpty();
    assertThat(client
            .describeStateMachine(
                r -> r.stateMachineArn(jsonata).includedData(IncludedData.METADATA_ONLY))
            .join()
            .hasVariableReferences())
        .isFalse();
  }

  private Map<String, List<String>> references(String machine) {
    return client.describeStateMachine(r -> r.stateMachineArn(machine)).join().variableReferences();
  }
}
