package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import org.junit.jupiter.api.Test;

class SageMakerCreateEndpointTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerCreateEndpoint.requestResponse(endpoint -> {
      endpoint.endpointConfigName.set("Churn-Config");
      endpoint.endpointName.set("Churn");
      endpoint.tags.put("stage", "live");
      endpoint.tags.put("run", Value.path("$.run"));
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createEndpoint",
          "Parameters": {
            "EndpointConfigName": "Churn-Config",
            "EndpointName": "Churn",
            "Tags": [{"Key": "stage", "Value": "live"}, {"Key": "run", "Value.$": "$.run"}]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("sagemaker:ListTags").on("*"),
            IamStatement.allow("sagemaker:createEndpoint")
                .on(
                    "arn:aws:sagemaker:eu-central-1:111122223333:endpoint-config/churn-config",
                    "arn:aws:sagemaker:eu-central-1:111122223333:endpoint/churn"));
  }
}
