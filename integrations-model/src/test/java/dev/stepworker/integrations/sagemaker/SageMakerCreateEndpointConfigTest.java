package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class SageMakerCreateEndpointConfigTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerCreateEndpointConfig.requestResponse(config -> {
      config.endpointConfigName.set("Churn-Config");
      config.productionVariants.add(variant -> {
        variant.variantName.set("a");
        variant.modelName.set("churn");
        variant.initialInstanceCount.path("$.count");
        variant.instanceType.set("m5.large");
        variant.initialVariantWeight.set(0.75);
        variant.acceleratorType.set("eia2.medium");
      });
      config.productionVariants.add(variant -> {
        variant.variantName.set("b");
        variant.modelName.set("churn");
        variant.instanceType.set("ml.m5.large");
      });
      config.kmsKeyId.set("7f6e5d4c");
      config.tags.put("team", "ml");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createEndpointConfig",
          "Parameters": {
            "EndpointConfigName": "Churn-Config",
            "ProductionVariants": [
              {
                "VariantName": "a",
                "ModelName": "churn",
                "InitialInstanceCount.$": "$.count",
                "InstanceType": "ml.m5.large",
                "InitialVariantWeight": 0.75,
                "AcceleratorType": "ml.eia2.medium"
              },
              {
                "VariantName": "b",
                "ModelName": "churn",
                "InitialInstanceCount": 1,
                "InstanceType": "ml.m5.large"
              }
            ],
            "KmsKeyId": "7f6e5d4c",
            "Tags": [{"Key": "team", "Value": "ml"}]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("sagemaker:CreateEndpointConfig")
                .on("arn:aws:sagemaker:eu-central-1:111122223333:endpoint-config/churn-config"),
            IamStatement.allow("sagemaker:ListTags").on("*"));
  }

  @Test
  void saysWhatIsWrongWithAVariant() {
    assertThatThrownBy(() -> SageMakerCreateEndpointConfig.requestResponse(config -> {
          config.endpointConfigName.set("Churn-Config");
          config.productionVariants.add(variant -> {
            variant.variantName.set("a");
            variant.modelName.set("churn");
            variant.initialInstanceCount.set(0);
            variant.instanceType.set("m5.large");
            variant.initialVariantWeight.set(-0.5);
          });
        }))
        .hasMessage("""
            ProductionVariants[0].InitialInstanceCount is 0; must be 1 or more
            ProductionVariants[0].InitialVariantWeight is -0.5; must be 0.0 or more""");
  }

  @Test
  void needsAVariant() {
    assertThatThrownBy(() -> SageMakerCreateEndpointConfig.requestResponse(config -> {
          config.endpointConfigName.set("Churn-Config");
          config.productionVariants.setEmpty();
        }))
        .hasMessage("ProductionVariants is a list of 0; must be 1 to 10 elements");
  }
}
