package dev.stepworker.model.conformance;

import dev.stepworker.integrations.bedrock.BedrockCreateModelCustomizationJob;
import dev.stepworker.integrations.bedrock.CustomizationType;
import dev.stepworker.integrations.bedrock.S3Location;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class BedrockCreateModelCustomizationJobCases {
  private BedrockCreateModelCustomizationJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<BedrockCreateModelCustomizationJob> spec = job -> {
      given.text("baseModel", job.baseModelIdentifier);
      given.text("clientRequestToken", job.clientRequestToken);
      given.constant("customizationType", job.customizationType, CustomizationType::valueOf);
      given.text("customModelKmsKey", job.customModelKmsKeyId);
      given.text("customModelName", job.customModelName);
      given.pairs("customModelTags", "key", "value", job.customModelTags);
      given.textMap("hyperParameters", job.hyperParameters);
      given.text("jobName", job.jobName);
      given.pairs("jobTags", "key", "value", job.jobTags);
      given.structure(
          "outputData", job.outputDataConfig, BedrockCreateModelCustomizationJobCases::readPlace);
      given.text("role", job.roleArn);
      given.structure(
          "trainingData",
          job.trainingDataConfig,
          BedrockCreateModelCustomizationJobCases::readPlace);
      if (given.has("validationData")) {
        job.validationDataConfig.set(data -> given.structures(
            "validationData", data.validators, BedrockCreateModelCustomizationJobCases::readPlace));
      }
      given.structure("vpcConfig", job.vpcConfig, (g, network) -> {
        g.texts("securityGroupIds", network.securityGroupIds);
        g.texts("subnetIds", network.subnetIds);
      });
    };
    return PatternFactories.of(given)
        .requestResponse(() -> BedrockCreateModelCustomizationJob.requestResponse(spec))
        .runJob(() -> BedrockCreateModelCustomizationJob.runJob(spec))
        .build();
  }

  private static void readPlace(Given given, S3Location place) {
    place.s3Uri.set("s3://" + given.text("bucket") + "/" + given.text("path"));
  }
}
