package dev.stepworker.model.conformance;

import static dev.stepworker.model.DataSize.Unit.MEBIBYTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.sagemaker.AssembleWith;
import dev.stepworker.integrations.sagemaker.BatchStrategy;
import dev.stepworker.integrations.sagemaker.CompressionType;
import dev.stepworker.integrations.sagemaker.S3DataType;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob.ModelClientConfig;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob.S3DataSource;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob.TransformInput;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob.TransformOutput;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTransformJob.TransformResources;
import dev.stepworker.integrations.sagemaker.SplitType;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class SageMakerCreateTransformJobCases {
  private SageMakerCreateTransformJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<SageMakerCreateTransformJob> spec = job -> {
      given.text("transformJobName", job.transformJobName);
      given.text("modelName", job.modelName);
      given.integer("maxConcurrentTransforms", job.maxConcurrentTransforms);
      given.structure(
          "modelClientOptions", job.modelClientConfig, SageMakerCreateTransformJobCases::client);
      given.size("maxPayload", job.maxPayload, MEBIBYTES);
      given.constant("batchStrategy", job.batchStrategy, BatchStrategy::valueOf);
      given.textMap("environment", job.environment);
      given.structure(
          "transformInput", job.transformInput, SageMakerCreateTransformJobCases::input);
      given.structure(
          "transformOutput", job.transformOutput, SageMakerCreateTransformJobCases::output);
      given.structure(
          "transformResources",
          job.transformResources,
          SageMakerCreateTransformJobCases::resources);
      given.textMap("tags", job.tags);
      GivenSageMaker.role(given, job.roleArn);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerCreateTransformJob.requestResponse(spec))
        .runJob(() -> SageMakerCreateTransformJob.runJob(spec))
        .build();
  }

  private static void client(Given given, ModelClientConfig client) {
    given.duration("invocationsTimeout", client.invocationsTimeout, SECONDS);
    given.integer("invocationsMaxRetries", client.invocationsMaxRetries);
  }

  private static void input(Given given, TransformInput input) {
    given.structure(
        "transformDataSource",
        input.dataSource,
        (outer, source) -> outer.structure(
            "s3DataSource", source.s3DataSource, SageMakerCreateTransformJobCases::source));
    given.text("contentType", input.contentType);
    given.constant("compressionType", input.compressionType, CompressionType::valueOf);
    given.constant("splitType", input.splitType, SplitType::valueOf);
  }

  private static void source(Given given, S3DataSource source) {
    given.constant("s3DataType", source.s3DataType, S3DataType::valueOf);
    given.text("s3Uri", source.s3Uri);
  }

  private static void output(Given given, TransformOutput output) {
    given.text("s3OutputPath", output.s3OutputPath);
    given.text("accept", output.accept);
    given.constant("assembleWith", output.assembleWith, AssembleWith::valueOf);
    given.text("encryptionKey", output.kmsKeyId);
  }

  private static void resources(Given given, TransformResources resources) {
    given.text("instanceType", resources.instanceType);
    given.integer("instanceCount", resources.instanceCount);
    given.text("volumeEncryptionKey", resources.volumeKmsKeyId);
  }
}
