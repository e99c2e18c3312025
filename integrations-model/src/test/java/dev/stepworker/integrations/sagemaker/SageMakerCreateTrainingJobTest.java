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

class SageMakerCreateTrainingJobTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/trainer";
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/7f6e";

  @Test
  void rendersEveryField() {
    ServiceTask task = SageMakerCreateTrainingJob.runJob(job -> {
      job.trainingJobName.set("Churn");
      job.hyperParameters.object(h -> h.set("epochs", "20").path("eta", "$.eta"));
      job.algorithmSpecification.set(algorithm -> {
        algorithm.trainingImage.set(EcrImage.of("trainers", "1.4"));
        algorithm.trainingInputMode.set(InputMode.FAST_FILE);
        algorithm.metricDefinitions.add(metric -> {
          metric.name.set("loss");
          metric.regex.set("loss=(.*)");
        });
      });
      job.roleArn.set(ROLE);
      job.inputDataConfig.add(channel -> {
        channel.channelName.set("train");
        channel.dataSource.set(source -> source.s3DataSource.set(s3 -> {
          s3.s3DataType.set(S3DataType.AUGMENTED_MANIFEST_FILE);
          s3.s3Uri.set("s3://data/train");
          s3.s3DataDistributionType.set(S3DataDistributionType.SHARDED_BY_S3_KEY);
          s3.attributeNames.set("source", "label");
        }));
        channel.contentType.set("text/csv");
        channel.compressionType.set(CompressionType.GZIP);
        channel.recordWrapperType.set(RecordWrapperType.RECORD_IO);
        channel.inputMode.set(InputMode.PIPE);
        channel.shuffleConfig.set(shuffle -> shuffle.seed.set(42));
      });
      job.outputDataConfig.set(output -> {
        output.kmsKeyId.set(KEY);
        output.s3OutputPath.path("$.output");
      });
      job.resourceConfig.set(resources -> {
        resources.instanceType.set("p3.2xlarge");
        resources.instanceCount.set(2);
        resources.volumeSize.set(DataSize.ofGibibytes(80));
        resources.volumeKmsKeyId.set(KEY);
      });
      job.vpcConfig.set(vpc -> {
        vpc.securityGroupIds.set("sg-1");
        vpc.subnets.set("subnet-1");
      });
      job.stoppingCondition.set(stop -> stop.maxRuntime.set(Duration.ofMinutes(150)));
      job.tags.put("team", "ml");
      job.enableNetworkIsolation.set(true);
      job.environment.put("SEED", "7");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync",
          "Parameters": {
            "TrainingJobName": "Churn",
            "HyperParameters": {"epochs": "20", "eta.$": "$.eta"},
            "AlgorithmSpecification": {
              "TrainingImage": "111122223333.dkr.ecr.eu-central-1.amazonaws.com/trainers:1.4",
              "TrainingInputMode": "FastFile",
              "MetricDefinitions": [{"Name": "loss", "Regex": "loss=(.*)"}]
            },
            "RoleArn": "arn:aws:iam::111122223333:role/trainer",
            "InputDataConfig": [
              {
                "ChannelName": "train",
                "DataSource": {
                  "S3DataSource": {
                    "S3DataType": "AugmentedManifestFile",
                    "S3Uri": "s3://data/train",
                    "S3DataDistributionType": "ShardedByS3Key",
                    "AttributeNames": ["source", "label"]
                  }
                },
                "ContentType": "text/csv",
                "CompressionType": "Gzip",
                "RecordWrapperType": "RecordIO",
                "InputMode": "Pipe",
                "ShuffleConfig": {"Seed": 42}
              }
            ],
            "OutputDataConfig": {
              "KmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/7f6e",
              "S3OutputPath.$": "$.output"
            },
            "ResourceConfig": {
              "InstanceType": "ml.p3.2xlarge",
              "InstanceCount": 2,
              "VolumeSizeInGB": 80,
              "VolumeKmsKeyId": "arn:aws:kms:eu-central-1:111122223333:key/7f6e"
            },
            "VpcConfig": {"SecurityGroupIds": ["sg-1"], "Subnets": ["subnet-1"]},
            "StoppingCondition": {"MaxRuntimeInSeconds": 9000},
            "Tags": [{"Key": "team", "Value": "ml"}],
            "EnableNetworkIsolation": true,
            "Environment": {"SEED": "7"}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventsForSageMakerTrainingJobsRule"),
            IamStatement.allow("iam:PassRole")
                .on(ROLE)
                .when("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"),
            IamStatement.allow(
                    "sagemaker:CreateTrainingJob",
                    "sagemaker:DescribeTrainingJob",
                    "sagemaker:StopTrainingJob")
                .on("arn:aws:sagemaker:eu-central-1:111122223333:training-job/Churn*"),
            IamStatement.allow("sagemaker:ListTags").on("*"));
  }

  @Test
  void takesASmallMachineForAnHourByDefault() {
    ServiceTask task = SageMakerCreateTrainingJob.requestResponse(job -> {
      job.trainingJobName.path("$.name");
      job.algorithmSpecification.set(algorithm -> algorithm.algorithmName.set("boost"));
      job.roleArn.set(ROLE);
      job.inputDataConfig.add(channel -> {
        channel.channelName.set("train");
        channel.dataSource.set(
            source -> source.s3DataSource.set(s3 -> s3.s3Uri.set(S3Url.of("data", "train"))));
      });
      job.outputDataConfig.set(output -> output.s3OutputPath.set("s3://models/churn"));
    });

    assertThat(tree(task.toJson(HERE)).path("Parameters")).isEqualTo(tree("""
        {
          "TrainingJobName.$": "$.name",
          "AlgorithmSpecification": {"AlgorithmName": "boost", "TrainingInputMode": "File"},
          "RoleArn": "arn:aws:iam::111122223333:role/trainer",
          "InputDataConfig": [
            {
              "ChannelName": "train",
              "DataSource": {
                "S3DataSource": {
                  "S3DataType": "S3Prefix",
                  "S3Uri": "https://s3.eu-central-1.amazonaws.com/data/train"
                }
              }
            }
          ],
          "OutputDataConfig": {"S3OutputPath": "s3://models/churn"},
          "ResourceConfig": {
            "InstanceType": "ml.m4.xlarge", "InstanceCount": 1, "VolumeSizeInGB": 10
          },
          "StoppingCondition": {"MaxRuntimeInSeconds": 3600}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::resources)
        .contains("arn:aws:sagemaker:eu-central-1:111122223333:training-job/*");
  }

  @Test
  void needsAnAlgorithm() {
    assertThatThrownBy(() -> SageMakerCreateTrainingJob.requestResponse(job -> {
          job.trainingJobName.set("churn");
          job.algorithmSpecification.set(a -> a.trainingInputMode.set(InputMode.FILE));
          job.roleArn.set(ROLE);
          job.outputDataConfig.set(output -> output.s3OutputPath.set("s3://models/churn"));
        }))
        .hasMessage(
            "AlgorithmSpecification names no algorithm; set TrainingImage or AlgorithmName");
  }
}
