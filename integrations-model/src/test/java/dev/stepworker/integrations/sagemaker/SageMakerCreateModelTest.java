package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class SageMakerCreateModelTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/runner";

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerCreateModel.requestResponse(model -> {
      model.modelName.set("Churn");
      model.primaryContainer.set(c -> {
        c.containerHostname.set("front");
        c.image.set(EcrImage.of("churn-images", "3.1"));
        c.mode.set(ContainerMode.MULTI_MODEL);
        c.modelDataUrl.set(S3Url.of("models", "churn/model.tar.gz"));
        c.modelPackageName.path("$.package");
        c.environment.put("LOG", "info");
      });
      model.executionRoleArn.set(ROLE);
      model.tags.put("team", "ml");
      model.vpcConfig.set(vpc -> {
        vpc.securityGroupIds.set("sg-1");
        vpc.subnets.set("subnet-1", "subnet-2");
      });
      model.enableNetworkIsolation.set(true);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createModel",
          "Parameters": {
            "ModelName": "Churn",
            "PrimaryContainer": {
              "ContainerHostname": "front",
              "Image": "111122223333.dkr.ecr.eu-central-1.amazonaws.com/churn-images:3.1",
              "Mode": "MultiModel",
              "ModelDataUrl": "https://s3.eu-central-1.amazonaws.com/models/churn/model.tar.gz",
              "ModelPackageName.$": "$.package",
              "Environment": {"LOG": "info"}
            },
            "ExecutionRoleArn": "arn:aws:iam::111122223333:role/runner",
            "Tags": [{"Key": "team", "Value": "ml"}],
            "VpcConfig": {
              "SecurityGroupIds": ["sg-1"],
              "Subnets": ["subnet-1", "subnet-2"]
            },
            "EnableNetworkIsolation": true
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("iam:PassRole")
                .on(ROLE)
                .when("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"),
            IamStatement.allow("sagemaker:CreateModel")
                .on("arn:aws:sagemaker:eu-central-1:111122223333:model/churn*"),
            IamStatement.allow("sagemaker:ListTags").on("*"));
  }

  @Test
  void makesAPipelineOfContainers() {
    ServiceTask task = SageMakerCreateModel.requestResponse(model -> {
      model.modelName.path("$.model");
      model.containers.add(c -> c.image.set(EcrImage.of("prepare")));
      model.containers.add(c -> c.image.path("$.image"));
      model.executionRoleArn.path("$.role");
    });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Containers")).isEqualTo(tree("""
        [
          {"Image": "111122223333.dkr.ecr.eu-central-1.amazonaws.com/prepare:latest"},
          {"Image.$": "$.image"}
        ]
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::resources)
        .containsExactlyInAnyOrder(
            "arn:aws:iam::111122223333:role/*",
            "arn:aws:sagemaker:eu-central-1:111122223333:model/*",
            "*");
  }

  @Test
  void needsAContainer() {
    assertThatThrownBy(() -> SageMakerCreateModel.requestResponse(model -> {
          model.modelName.set("Churn");
          model.executionRoleArn.set(ROLE);
        }))
        .hasMessage("PrimaryContainer is missing; set it, or Containers");
  }
}
