package dev.stepworker.integrations.stepfunctions;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.InvalidDefinitionException;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepFunctionsInvokeActivityTest {
  private static final TaskType<String, String> SCAN =
      TaskType.of("scan", String.class, String.class).heartbeat(Duration.ofSeconds(30));

  @Test
  void takesNameAndClocksFromTheContract() {
    ServiceTask task = StepFunctionsInvokeActivity.of(SCAN);

    assertThat(task.name()).isEqualTo("scan");
    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:eu-central-1:111122223333:activity:scan",
          "HeartbeatSeconds": 30
        }
        """));
    assertThat(task.rolePolicy(HERE).isEmpty()).isTrue();
  }

  @Test
  void choosesWhatTheWorkerGets() {
    ServiceTask task = StepFunctionsInvokeActivity.ofArn(
        "arn:aws:states:eu-west-1:444455556666:activity:scan",
        a -> a.parameters.object(p -> p.path("file", "$.file").set("language", "de")));

    assertThat(tree(task.toJson(AwsEnvironment.unknown()))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:eu-west-1:444455556666:activity:scan",
          "Parameters": {"file.$": "$.file", "language": "de"}
        }
        """));
  }

  @Test
  void refusesAPathForAllOfTheInput() {
    ServiceTask task = StepFunctionsInvokeActivity.of(SCAN, a -> a.parameters.path("$.file"));

    assertThatThrownBy(() -> task.toJson(HERE))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("scan.Parameters is a path; the language takes an object whose fields may be "
            + "paths; to pick one part of the input, use inputPath(...)");
  }

  @Test
  void tellsTheWorkerAboutTheExecution() {
    ServiceTask task =
        StepFunctionsInvokeActivity.of(SCAN).tellWorker().timeout(Value.path("$.limit"));

    assertThat(tree(task.toJson(HERE)).path("Parameters")).isEqualTo(tree("""
        {
          "input.$": "$",
          "_context": {
            "execution.$": "$$.Execution.Id",
            "state.$": "$$.State.Name",
            "entered.$": "$$.State.EnteredTime",
            "retry.$": "$$.State.RetryCount",
            "timeoutSeconds.$": "$.limit",
            "heartbeatSeconds": 30
          }
        }
        """));
  }

  @Test
  void putsTheContextBesideTheFieldsOfAnObject() {
    ServiceTask task = StepFunctionsInvokeActivity.of(
            SCAN, a -> a.parameters.object(p -> p.path("file", "$.file")))
        .tellWorker();

    assertThat(tree(task.toJson(HERE)).path("Parameters").fieldNames())
        .toIterable()
        .containsExactly("file.$", "_context");
  }

  @Test
  void speaksJsonata() {
    ServiceTask task = StepFunctionsInvokeActivity.of(
            SCAN, a -> a.parameters.jsonata("$states.input.work"))
        .jsonata();

    assertThat(tree(task.toJson(HERE)).path("Arguments").asText())
        .isEqualTo("{% $states.input.work %}");
  }
}
