package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class EmrContainersCreateVirtualClusterTest {
  @Test
  void namesTheClusterAfterExecutionAndState() {
    ServiceTask task = EmrContainersCreateVirtualCluster.requestResponse(
        cluster -> cluster.containerProvider.set(eks -> eks.id.path("$.eks")));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::emr-containers:createVirtualCluster",
          "Parameters": {
            "Name.$": "States.Format('{}/{}', $$.Execution.Name, $$.State.Name)",
            "ContainerProvider": {
              "Id.$": "$.eks",
              "Info": {"EksInfo": {"Namespace": "default"}},
              "Type": "EKS"
            }
          }
        }
        """));
    assertThat(tree(EmrContainersCreateVirtualCluster.requestResponse(
                    cluster -> cluster.containerProvider.set(eks -> eks.id.set("apps")))
                .jsonata()
                .toJson(HERE))
            .at("/Arguments/Name")
            .asText())
        .isEqualTo("{% $states.context.Execution.Name & '/' & $states.context.State.Name %}");
  }

  @Test
  void limitsTheName() {
    assertThatThrownBy(() -> EmrContainersCreateVirtualCluster.requestResponse(cluster -> {
          cluster.name.set("");
          cluster.containerProvider.set(eks -> eks.id.set("apps"));
        }))
        .hasMessage("Name is ''; must be 1 to 64 characters");
  }
}
