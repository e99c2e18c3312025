package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SageMakerCreateTransformJobTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/scorer";

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerCreateTransformJob.runJob(job -> {
      job.transformJobName.set("score");
      job.modelName.set("churn");
      job.maxConcurrentTransforms.set(0);
      job.modelClientConfig.set(client -> {
        client.invocationsTimeout.set(Duration.ofMinutes(10));
        client.invocationsMaxRetries.set(2);
      });
      job.maxPayload.set(DataSize.ofMebibytes(24));
      job.batchStrategy.set(BatchStrategy.SINGLE_RECORD);
      job.environment.put("THRESHOLD", "0.7");
      job.transformInput.set(input -> {
        input.dataSource.set(source -> source.s3DataSource.set(s3 -> {
          s3.s3DataType.set(S3DataType.MANIFEST_FILE);
          s3.s3Uri.path("$.input");
        }));
        input.contentType.set("text/csv");
        input.compressionType.set(CompressionType.NONE);
        input.splitType.set(SplitType.TF_RECORD);
      });
      job.transformOutput.set(output -> {
        output.s3OutputPath.set("s3://scores/churn");
        output.accept.set("application/jsonlines");
        output.assembleWith.set(AssembleWith.LINE);
        output.kmsKeyId.set("alias/scores");
      });
      job.transformResources.set(resources -> {
        resources.instanceType.set("c5.4xlarge");
        resources.instanceCount.set(3);
        resources.volumeKmsKeyId.set("alias/volumes");
      });
      job.tags.put("team", "ml");
      job.roleArn.set(ROLE);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createTransformJob.sync",
          "Parameters": {
            "TransformJobName": "score",
            "ModelName": "churn",
            "MaxConcurrentTransforms": 0,
            "ModelClientConfig": {
              "InvocationsTimeoutInSeconds": 600, "InvocationsMaxRetries": 2
            },
            "MaxPayloadInMB": 24,
            "BatchStrategy": "SingleRecord",
            "Environment": {"THRESHOLD": "0.7"},
            "TransformInput": {
              "DataSource": {
                "S3DataSource": {"S3DataType": "ManifestFile", "S3Uri.$": "$.input"}
              },
              "ContentType": "text/csv",
              "CompressionType": "None",
              "SplitType": "TFRecord"
            },
            "TransformOutput": {
              "S3OutputPath": "s3://scores/churn",
              "Accept": "application/jsonlines",
              "AssembleWith": "Line",
              "KmsKeyId": "alias/scores"
            },
            "TransformResources": {
              "InstanceType": "ml.c5.4xlarge",
              "InstanceCount": 3,
              "VolumeKmsKeyId": "alias/volumes"
            },
            "Tags": [{"Key": "team", "Value": "ml"}]
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventsForSageMakerTransformJobsRule"),
            IamStatement.allow("iam:PassRole")
                .on(ROLE)
                .when("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"),
            IamStatement.allow(
                    "sagemaker:CreateTransformJob",
                    "sagemaker:DescribeTransformJob",
                    "sagemaker:StopTransformJob")
                .on("arn:aws:sagemaker:eu-central-1:111122223333:transform-job/*"),
            IamStatement.allow("sagemaker:ListTags").on("*"));
  }

  @Test
  void fillsInWhatIsNotSaid() {
    ServiceTask task = SageMakerCreateTransformJob.requestResponse(job -> {
      fill(job);
      job.modelClientConfig.set(client -> {});
    });

    assertThat(tree(task.toJson(HERE)).path("Parameters")).isEqualTo(tree("""
        {
          "TransformJobName": "score",
          "ModelName": "churn",
          "ModelClientConfig": {"InvocationsTimeoutInSeconds": 60, "InvocationsMaxRetries": 0},
          "TransformInput": {
            "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://data/new"}}
          },
          "TransformOutput": {"S3OutputPath": "s3://scores/churn"},
          "TransformResources": {"InstanceType": "ml.m4.xlarge", "InstanceCount": 1}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::actions)
        .doesNotContain("iam:PassRole");
  }

  @Test
  void limitsItsPatience() {
    assertThatThrownBy(() -> SageMakerCreateTransformJob.requestResponse(job -> {
          fill(job);
          job.modelClientConfig.set(client -> {
            client.invocationsTimeout.set(Duration.ofMinutes(61));
            client.invocationsMaxRetries.set(4);
          });
        }))
        .hasMessage("""
            ModelClientConfig.InvocationsTimeoutInSeconds is PT1H1M; \
            must be whole seconds, PT1S to PT1H
            ModelClientConfig.InvocationsMaxRetries is 4; must be 0 to 3""");
  }

  private static void fill(SageMakerCreateTransformJob job) {
    job.transformJobName.set("score");
    job.modelName.set("churn");
    job.transformInput.set(input -> input.dataSource.set(
        source -> source.s3DataSource.set(s3 -> s3.s3Uri.set("s3://data/new"))));
    job.transformOutput.set(output -> output.s3OutputPath.set("s3://scores/churn"));
  }
}
