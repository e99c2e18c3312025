package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class SageMakerUpdateEndpointTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerUpdateEndpoint.requestResponse(endpoint -> {
      endpoint.endpointConfigName.path("$.config");
      endpoint.endpointName.set("Churn");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:updateEndpoint",
          "Parameters": {"EndpointConfigName.$": "$.config", "EndpointName": "Churn"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("sagemaker:updateEndpoint")
            .on(
                "arn:aws:sagemaker:eu-central-1:111122223333:endpoint-config/*",
                "arn:aws:sagemaker:eu-central-1:111122223333:endpoint/churn"));
  }
}
