package dev.stepworker.model.conformance;

import static dev.stepworker.model.DataSize.Unit.GIBIBYTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.sagemaker.AlgorithmSpecification;
import dev.stepworker.integrations.sagemaker.AlgorithmSpecification.MetricDefinition;
import dev.stepworker.integrations.sagemaker.Channel;
import dev.stepworker.integrations.sagemaker.Channel.S3DataSource;
import dev.stepworker.integrations.sagemaker.CompressionType;
import dev.stepworker.integrations.sagemaker.InputMode;
import dev.stepworker.integrations.sagemaker.RecordWrapperType;
import dev.stepworker.integrations.sagemaker.S3DataDistributionType;
import dev.stepworker.integrations.sagemaker.S3DataType;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTrainingJob;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTrainingJob.OutputDataConfig;
import dev.stepworker.integrations.sagemaker.SageMakerCreateTrainingJob.ResourceConfig;
import dev.stepworker.model.ServiceTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class SageMakerCreateTrainingJobCases {
  private SageMakerCreateTrainingJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<SageMakerCreateTrainingJob> spec = job -> {
      given.text("trainingJobName", job.trainingJobName);
      given.document("hyperparameters", job.hyperParameters);
      given.structure(
          "algorithmSpecification",
          job.algorithmSpecification,
          SageMakerCreateTrainingJobCases::algorithm);
      GivenSageMaker.role(given, job.roleArn);
      given.structures(
          "inputDataConfig", job.inputDataConfig, SageMakerCreateTrainingJobCases::channel);
      given.structure(
          "outputDataConfig", job.outputDataConfig, SageMakerCreateTrainingJobCases::output);
      given.structure(
          "resourceConfig", job.resourceConfig, SageMakerCreateTrainingJobCases::resources);
      network(given, job);
      given.structure(
          "stoppingCondition",
          job.stoppingCondition,
          (stop, condition) -> stop.duration("maxRuntime", condition.maxRuntime, SECONDS));
      given.textMap("tags", job.tags);
      given.flag("enableNetworkIsolation", job.enableNetworkIsolation);
      given.textMap("environment", job.environment);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerCreateTrainingJob.requestResponse(spec))
        .runJob(() -> SageMakerCreateTrainingJob.runJob(spec))
        .build();
  }

  private static void algorithm(Given given, AlgorithmSpecification algorithm) {
    GivenSageMaker.image(given, "trainingImage", algorithm.trainingImage);
    given.text("algorithmName", algorithm.algorithmName);
    given.constant("trainingInputMode", algorithm.trainingInputMode, InputMode::valueOf);
    given.structures(
        "metricDefinitions", algorithm.metricDefinitions, SageMakerCreateTrainingJobCases::metric);
  }

  private static void metric(Given given, MetricDefinition metric) {
    given.text("name", metric.name);
    given.text("regex", metric.regex);
  }

  private static void channel(Given given, Channel channel) {
    given.text("channelName", channel.channelName);
    given.structure(
        "dataSource",
        channel.dataSource,
        (outer, source) -> outer.structure(
            "s3DataSource", source.s3DataSource, SageMakerCreateTrainingJobCases::source));
    given.text("contentType", channel.contentType);
    given.constant("compressionType", channel.compressionType, CompressionType::valueOf);
    given.constant("recordWrapperType", channel.recordWrapperType, RecordWrapperType::valueOf);
    given.constant("inputMode", channel.inputMode, InputMode::valueOf);
    given.structure(
        "shuffleConfig",
        channel.shuffleConfig,
        (shuffle, config) -> shuffle.integer("seed", config.seed));
  }

  private static void source(Given given, S3DataSource source) {
    given.constant("s3DataType", source.s3DataType, S3DataType::valueOf);
    GivenSageMaker.location(given, "s3Location", source.s3Uri);
    given.constant(
        "s3DataDistributionType", source.s3DataDistributionType, S3DataDistributionType::valueOf);
    given.texts("attributeNames", source.attributeNames);
  }

  private static void output(Given given, OutputDataConfig output) {
    given.text("encryptionKey", output.kmsKeyId);
    GivenSageMaker.location(given, "s3OutputLocation", output.s3OutputPath);
  }

  private static void resources(Given given, ResourceConfig resources) {
    given.text("instanceType", resources.instanceType);
    given.integer("instanceCount", resources.instanceCount);
    given.size("volumeSize", resources.volumeSize, GIBIBYTES);
    given.text("volumeEncryptionKey", resources.volumeKmsKeyId);
  }

  private static void network(Given given, SageMakerCreateTrainingJob job) {
    List<String> added = GivenSageMaker.addedGroups(given);
    given.structure("vpcConfig", job.vpcConfig, (network, vpc) -> {
      List<String> groups = new ArrayList<>(List.of(given.created("securityGroup")));
      groups.addAll(added);
      vpc.securityGroupIds.set(groups);
      vpc.subnets.set(GivenSageMaker.subnets(network, network, "subnets"));
    });
  }
}
