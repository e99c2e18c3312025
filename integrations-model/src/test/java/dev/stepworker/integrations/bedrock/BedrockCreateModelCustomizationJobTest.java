package dev.stepworker.integrations.bedrock;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BedrockCreateModelCustomizationJobTest {
  private static final String HERE_ARN = "arn:aws:bedrock:eu-central-1:111122223333:";
  private static final String ROLE = "arn:aws:iam::111122223333:role/tuning";

  @Test
  void rendersEveryField() {
    ServiceTask task = BedrockCreateModelCustomizationJob.runJob(job -> {
      job.baseModelIdentifier.set("amazon.nova-lite-v1:0");
      job.clientRequestToken.path("$$.Execution.Name");
      job.customizationType.set(CustomizationType.FINE_TUNING);
      job.customModelKmsKeyId.set("arn:aws:kms:eu-central-1:111122223333:key/k");
      job.customModelName.set("tone");
      job.customModelTags.put("team", "support");
      job.hyperParameters.put("epochCount", "2");
      job.jobName.set("tone-1");
      job.jobTags.put("cost", "42");
      job.outputDataConfig.set(data -> data.s3Uri.set("s3://out/1"));
      job.roleArn.set(ROLE);
      job.trainingDataConfig.set(data -> data.s3Uri.set("s3://in/train.jsonl"));
      job.validationDataConfig.set(
          data -> data.validators.add(place -> place.s3Uri.set("s3://in/valid.jsonl")));
      job.vpcConfig.set(vpc -> {
        vpc.securityGroupIds.set("sg-1");
        vpc.subnetIds.set("subnet-1", "subnet-2");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::bedrock:createModelCustomizationJob.sync",
          "Parameters": {
            "BaseModelIdentifier": "amazon.nova-lite-v1:0",
            "ClientRequestToken.$": "$$.Execution.Name",
            "CustomizationType": "FINE_TUNING",
            "CustomModelKmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/k",
            "CustomModelName": "tone",
            "CustomModelTags": [{"Key": "team", "Value": "support"}],
            "HyperParameters": {"epochCount": "2"},
            "JobName": "tone-1",
            "JobTags": [{"Key": "cost", "Value": "42"}],
            "OutputDataConfig": {"S3Uri": "s3://out/1"},
            "RoleArn": "arn:aws:iam::111122223333:role/tuning",
            "TrainingDataConfig": {"S3Uri": "s3://in/train.jsonl"},
            "ValidationDataConfig": {"Validators": [{"S3Uri": "s3://in/valid.jsonl"}]},
            "VpcConfig": {"SecurityGroupIds": ["sg-1"], "SubnetIds": ["subnet-1", "subnet-2"]}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("bedrock:CreateModelCustomizationJob", "bedrock:TagResource")
                .on(
                    HERE_ARN + "custom-model/*",
                    HERE_ARN + "model-customization-job/*",
                    "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"),
            IamStatement.allow(
                    "bedrock:GetModelCustomizationJob", "bedrock:StopModelCustomizationJob")
                .on(HERE_ARN + "model-customization-job/*"),
            IamStatement.allow("iam:PassRole").on(ROLE));
  }

  @Test
  void wantsSomethingToMeasureTheModelBy() {
    assertThatThrownBy(() -> tuning(job -> {}))
        .hasMessage("ValidationDataConfig is missing; set it,"
            + " or the hyperparameter 'Evaluation percentage'");
    assertThat(tuning(job -> job.hyperParameters.put("Evaluation percentage", "10"))
            .toJson(HERE))
        .contains("Evaluation percentage");
  }

  private static ServiceTask tuning(Consumer<BedrockCreateModelCustomizationJob> spec) {
    return BedrockCreateModelCustomizationJob.requestResponse(job -> {
      job.baseModelIdentifier.set("amazon.nova-lite-v1:0");
      job.customModelName.set("tone");
      job.jobName.set("tone-1");
      job.outputDataConfig.set(data -> data.s3Uri.set("s3://out/1"));
      job.roleArn.set(ROLE);
      job.trainingDataConfig.set(data -> data.s3Uri.set("s3://in/train.jsonl"));
      spec.accept(job);
    });
  }
}
