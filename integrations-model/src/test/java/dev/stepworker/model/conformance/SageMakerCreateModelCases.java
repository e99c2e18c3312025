package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sagemaker.ContainerMode;
import dev.stepworker.integrations.sagemaker.SageMakerCreateModel;
import dev.stepworker.integrations.sagemaker.SageMakerCreateModel.ContainerDefinition;
import dev.stepworker.model.ServiceTask;
import java.util.List;

final class SageMakerCreateModelCases {
  private SageMakerCreateModelCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerCreateModel.requestResponse(model -> {
          given.text("modelName", model.modelName);
          given.structure(
              "primaryContainer", model.primaryContainer, SageMakerCreateModelCases::container);
          given.structures("containers", model.containers, SageMakerCreateModelCases::container);
          GivenSageMaker.role(given, model.executionRoleArn);
          GivenSageMaker.tags(given, model.tags);
          network(given, model);
          given.flag("enableNetworkIsolation", model.enableNetworkIsolation);
        }))
        .build();
  }

  private static void network(Given given, SageMakerCreateModel model) {
    List<String> groups = GivenSageMaker.addedGroups(given);
    if (given.has("vpc")) {
      groups.add(given.created("securityGroup"));
      model.vpcConfig.set(vpc -> {
        vpc.securityGroupIds.set(groups);
        vpc.subnets.set(GivenSageMaker.subnets(given, given, "subnetSelection"));
      });
    }
  }

  private static void container(Given given, ContainerDefinition container) {
    given.text("containerHostName", container.containerHostname);
    GivenSageMaker.image(given, "image", container.image);
    given.constant("mode", container.mode, ContainerMode::valueOf);
    GivenSageMaker.location(given, "modelS3Location", container.modelDataUrl);
    given.text("modelPackageName", container.modelPackageName);
    GivenSageMaker.textInput(given, "environmentVariables", container.environment);
  }
}
