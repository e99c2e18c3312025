package dev.stepworker.catalogue;

import dev.stepworker.integrations.sagemaker.ContainerMode;
import dev.stepworker.integrations.sagemaker.InputMode;
import dev.stepworker.integrations.sagemaker.S3DataType;
import dev.stepworker.integrations.sagemaker.S3Url;
import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpoint;
import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpointConfig;
import dev.stepworker.integrations.sagemaker.SageMakerCreateModel;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTrainingJob;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob;
import dev.stepworker.integrations.sagemaker.SageMakerUpdateEndpoint;
import dev.stepworker.model.DataSize;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page sagemaker.md. */
final class SageMakerExamples {
  private static final String ROLE = "arn:aws:iam::123456789012:role/created-role";

  private SageMakerExamples() {}

  static Page page() {
    return Page.of("sagemaker", "Amazon SageMaker", SageMakerExamples.class)
        .example(
            "Train a model",
            "sage-maker-create-training-job/seed-training-job",
            SageMakerExamples::trainAModel)
        .example(
            "Transform data",
            "sage-maker-create-transform-job/seed-transform-job",
            SageMakerExamples::transformData)
        .example(
            "Create an endpoint",
            "sage-maker-create-endpoint/seed-create-endpoint",
            SageMakerExamples::createAnEndpoint)
        .example(
            "Create the configuration of an endpoint",
            "sage-maker-create-endpoint-config/seed-create-endpoint-config",
            SageMakerExamples::createTheConfigurationOfAnEndpoint)
        .example(
            "Create a model",
            "sage-maker-create-model/seed-create-model",
            SageMakerExamples::createAModel)
        .example(
            "Update an endpoint",
            "sage-maker-update-endpoint/seed-update-endpoint",
            SageMakerExamples::updateAnEndpoint);
  }

  private static Rendering trainAModel() {
    // tag::sage-maker-create-training-job/seed-training-job[]
    ServiceTask task = SageMakerCreateTrainingJob.requestResponse(job -> {
      job.trainingJobName.path("$.JobName");
      job.roleArn.set(ROLE);
      job.algorithmSpecification.set(algorithm -> {
        algorithm.algorithmName.set("BlazingText");
        algorithm.trainingInputMode.set(InputMode.FILE);
      });
      job.inputDataConfig.add(channel -> {
        channel.channelName.set("train");
        channel.dataSource.set(source -> source.s3DataSource.set(s3 -> {
          s3.s3DataType.set(S3DataType.S3_PREFIX);
          s3.s3Uri.path("$.S3Bucket");
        }));
      });
      job.outputDataConfig.set(
          output -> output.s3OutputPath.set(S3Url.of("mybucket", "myoutputpath")));
      job.resourceConfig.set(resources -> {
        resources.instanceCount.set(1);
        resources.instanceType.path("$.InstanceType");
        resources.volumeSize.set(DataSize.ofGibibytes(50));
      });
      job.stoppingCondition.set(condition -> condition.maxRuntime.set(Duration.ofHours(2)));
    });
    // end::sage-maker-create-training-job/seed-training-job[]
    return Rendering.of(task);
  }

  private static Rendering transformData() {
    // tag::sage-maker-create-transform-job/seed-transform-job[]
    ServiceTask task = SageMakerCreateTransformJob.requestResponse(job -> {
      job.transformJobName.set("MyTransformJob");
      job.modelName.set("MyModelName");
      job.roleArn.set(ROLE);
      job.modelClientConfig.set(client -> {
        client.invocationsMaxRetries.set(3);
        client.invocationsTimeout.set(Duration.ofMinutes(5));
      });
      job.transformInput.set(input -> input.dataSource.set(source -> source.s3DataSource.set(s3 -> {
        s3.s3Uri.set("s3://inputbucket/train");
        s3.s3DataType.set(S3DataType.S3_PREFIX);
      })));
      job.transformOutput.set(
          output -> output.s3OutputPath.set("s3://outputbucket/TransformJobOutputPath"));
      job.transformResources.set(resources -> {
        resources.instanceCount.set(1);
        resources.instanceType.set("m4.xlarge");
      });
    });
    // end::sage-maker-create-transform-job/seed-transform-job[]
    return Rendering.of(task);
  }

  private static Rendering createAnEndpoint() {
    // tag::sage-maker-create-endpoint/seed-create-endpoint[]
    ServiceTask task = SageMakerCreateEndpoint.requestResponse(endpoint -> {
      endpoint.endpointName.path("$.EndpointName");
      endpoint.endpointConfigName.path("$.EndpointConfigName");
    });
    // end::sage-maker-create-endpoint/seed-create-endpoint[]
    return Rendering.of(task);
  }

  private static Rendering createTheConfigurationOfAnEndpoint() {
    // tag::sage-maker-create-endpoint-config/seed-create-endpoint-config[]
    ServiceTask task = SageMakerCreateEndpointConfig.requestResponse(config -> {
      config.endpointConfigName.set("MyEndpointConfig");
      config.productionVariants.add(variant -> {
        variant.initialInstanceCount.set(2);
        variant.instanceType.set("m5.xlarge");
        variant.modelName.set("MyModel");
        variant.variantName.set("awesome-variant");
      });
    });
    // end::sage-maker-create-endpoint-config/seed-create-endpoint-config[]
    return Rendering.of(task);
  }

  private static Rendering createAModel() {
    // tag::sage-maker-create-model/seed-create-model[]
    ServiceTask task = SageMakerCreateModel.requestResponse(model -> {
      model.modelName.set("MyModel");
      model.executionRoleArn.set(ROLE);
      model.primaryContainer.set(container -> {
        container.image.path("$.Model.imageName");
        container.mode.set(ContainerMode.SINGLE_MODEL);
        container.modelDataUrl.path("$.TrainingJob.ModelArtifacts.S3ModelArtifacts");
      });
    });
    // end::sage-maker-create-model/seed-create-model[]
    return Rendering.of(task);
  }

  private static Rendering updateAnEndpoint() {
    // tag::sage-maker-update-endpoint/seed-update-endpoint[]
    ServiceTask task = SageMakerUpdateEndpoint.requestResponse(endpoint -> {
      endpoint.endpointName.path("$.Endpoint.Name");
      endpoint.endpointConfigName.path("$.Endpoint.EndpointConfig");
    });
    // end::sage-maker-update-endpoint/seed-update-endpoint[]
    return Rendering.of(task);
  }
}
