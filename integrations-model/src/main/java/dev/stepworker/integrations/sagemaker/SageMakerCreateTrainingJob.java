package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Rule.atLeast;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Trains a model.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerCreateTrainingJob extends TaskRequest {
  private static final String ACTION = "sagemaker:createTrainingJob";
  private static final String MANAGED_RULE = "StepFunctionsGetEventsForSageMakerTrainingJobsRule";

  /** Name of the job, new in its region and account. */
  public final Member<String> trainingJobName = required(text("TrainingJobName"));

  /** Settings of the algorithm by name; SageMaker takes texts. */
  public final DocumentMember hyperParameters = document("HyperParameters");

  /** What is trained. */
  public final StructureMember<AlgorithmSpecification> algorithmSpecification =
      required(structure("AlgorithmSpecification", AlgorithmSpecification::new));

  /** ARN of the role that the job acts by. */
  public final Member<String> roleArn = required(text("RoleArn"));

  /** The training data; none where the algorithm needs none. */
  public final StructureListMember<Channel> inputDataConfig =
      structures("InputDataConfig", Channel::new);

  /** Where the model goes. */
  public final StructureMember<OutputDataConfig> outputDataConfig =
      required(structure("OutputDataConfig", OutputDataConfig::new));

  /** The machines; one {@code ml.m4.xlarge} with 10 GB when unset. */
  public final StructureMember<ResourceConfig> resourceConfig =
      always(structure("ResourceConfig", ResourceConfig::new));

  /** The network of one's own that the machines stand in. */
  public final StructureMember<VpcConfig> vpcConfig = structure("VpcConfig", VpcConfig::new);

  /** When to give up; after an hour when unset. */
  public final StructureMember<StoppingCondition> stoppingCondition =
      always(structure("StoppingCondition", StoppingCondition::new));

  /** Tags by key. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  /** Whether the containers are cut off from every network; false when unset. */
  public final Member<Boolean> enableNetworkIsolation = flag("EnableNetworkIsolation");

  /** Environment variables of the containers. */
  public final MapMember<String> environment = textMap("Environment");

  private SageMakerCreateTrainingJob() {}

  /** Goes on when SageMaker has taken the job; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<SageMakerCreateTrainingJob> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerCreateTrainingJob::new, spec);
  }

  /** Goes on when the job has ended; the output describes it. */
  public static ServiceTask runJob(Consumer<SageMakerCreateTrainingJob> spec) {
    return ServiceTask.runJob(ACTION, SageMakerCreateTrainingJob::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    Optional<String> names = permissions.literalOf(trainingJobName).map(name -> name + "*");
    permissions.add(IamStatement.allow(
            "sagemaker:CreateTrainingJob",
            "sagemaker:DescribeTrainingJob",
            "sagemaker:StopTrainingJob")
        .on(SageMakerService.exactArn("training-job", names, permissions)));
    permissions.add(SageMakerService.listingOfTags());
    permissions.add(SageMakerService.passingOf(permissions.literalOf(roleArn), permissions));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule(MANAGED_RULE);
    }
  }

  /**
   * Where a trained model goes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_OutputDataConfig.html">
   *     OutputDataConfig</a>
   */
  public static final class OutputDataConfig extends Structure {
    /** Id, ARN or alias of the key that encrypts the model; the key of S3 when unset. */
    public final Member<String> kmsKeyId = text("KmsKeyId");

    /** The address, such as {@code s3://bucket/prefix}; {@link S3Url} makes one of a region's. */
    public final Member<String> s3OutputPath = required(text("S3OutputPath"));

    private OutputDataConfig() {}
  }

  /**
   * The machines of a training job.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html">
   *     ResourceConfig</a>
   */
  public static final class ResourceConfig extends Structure {
    /** Type of the machines, such as {@code m5.large}; {@code m4.xlarge} when unset. */
    public final Member<String> instanceType =
        withDefault(textOf("InstanceType", SageMakerService::machine), "m4.xlarge");

    /** How many machines, 1 or more; 1 when unset. */
    public final Member<Integer> instanceCount =
        withDefault(integer("InstanceCount", atLeast(1)), 1);

    /** Size of each machine's volume, in whole gibibytes; 10 when unset. */
    public final Member<DataSize> volumeSize =
        withDefault(size("VolumeSizeInGB", DataSize.Unit.GIBIBYTES), DataSize.ofGibibytes(10));

    /** Id, ARN or alias of the key that encrypts the volumes. */
    public final Member<String> volumeKmsKeyId = text("VolumeKmsKeyId");

    private ResourceConfig() {}
  }

  /**
   * When to give up.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html">
   *     StoppingCondition</a>
   */
  public static final class StoppingCondition extends Structure {
    /** How long the job may run, in whole seconds; an hour when unset. */
    public final Member<Duration> maxRuntime =
        withDefault(duration("MaxRuntimeInSeconds", SECONDS), Duration.ofHours(1));

    private StoppingCondition() {}
  }
}
