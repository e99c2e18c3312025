package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.between;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has a model answer for a whole set of data.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerCreateTransformJob extends TaskRequest {
  private static final String ACTION = "sagemaker:createTransformJob";
  private static final String MANAGED_RULE = "StepFunctionsGetEventsForSageMakerTransformJobsRule";

  /** Name of the job, new in its region and account. */
  public final Member<String> transformJobName = required(text("TransformJobName"));

  /** Name of the model. */
  public final Member<String> modelName = required(text("ModelName"));

  /** Requests at a time on each machine; 0 leaves it to SageMaker, as does unset. */
  public final Member<Integer> maxConcurrentTransforms =
      integer("MaxConcurrentTransforms", atLeast(0));

  /** How long to wait for an answer of the model, and how often to ask again. */
  public final StructureMember<ModelClientConfig> modelClientConfig =
      structure("ModelClientConfig", ModelClientConfig::new);

  /** Largest request, in whole mebibytes; 6 when unset. */
  public final Member<DataSize> maxPayload = size("MaxPayloadInMB", DataSize.Unit.MEBIBYTES);

  /** How many records go into one request. */
  public final Member<BatchStrategy> batchStrategy = enumeration("BatchStrategy");

  /** Environment variables of the container. */
  public final MapMember<String> environment = textMap("Environment");

  /** The data. */
  public final StructureMember<TransformInput> transformInput =
      required(structure("TransformInput", TransformInput::new));

  /** Where the answers go. */
  public final StructureMember<TransformOutput> transformOutput =
      required(structure("TransformOutput", TransformOutput::new));

  /** The machines; one {@code ml.m4.xlarge} when unset. */
  public final StructureMember<TransformResources> transformResources =
      always(structure("TransformResources", TransformResources::new));

  /** Tags by key. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  /** ARN of a role that may be handed on to the job, for the permission only; none when unset. */
  public final Member<String> roleArn = notRendered(text("RoleArn"));

  private SageMakerCreateTransformJob() {}

  /** Goes on when SageMaker has taken the job; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<SageMakerCreateTransformJob> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerCreateTransformJob::new, spec);
  }

  /** Goes on when the job has ended; the output describes it. */
  public static ServiceTask runJob(Consumer<SageMakerCreateTransformJob> spec) {
    return ServiceTask.runJob(ACTION, SageMakerCreateTransformJob::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(
            "sagemaker:CreateTransformJob",
            "sagemaker:DescribeTransformJob",
            "sagemaker:StopTransformJob")
        .on(SageMakerService.exactArn("transform-job", Optional.empty(), permissions)));
    permissions.add(SageMakerService.listingOfTags());
    if (roleArn.isSet()) {
      permissions.add(SageMakerService.passingOf(permissions.literalOf(roleArn), permissions));
    }
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule(MANAGED_RULE);
    }
  }

  /**
   * How patient a job is with its model.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelClientConfig.html">
   *     ModelClientConfig</a>
   */
  public static final class ModelClientConfig extends Structure {
    /** How long to wait for an answer, in whole seconds up to an hour; a minute when unset. */
    public final Member<Duration> invocationsTimeout = withDefault(
        duration(
            "InvocationsTimeoutInSeconds",
            SECONDS,
            between(Duration.ofSeconds(1), Duration.ofHours(1))),
        Duration.ofMinutes(1));

    /** How often to ask again, 0 to 3; 0 when unset. */
    public final Member<Integer> invocationsMaxRetries =
        withDefault(integer("InvocationsMaxRetries", between(0, 3)), 0);

    private ModelClientConfig() {}
  }

  /**
   * The data of a transform job.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformInput.html">
   *     TransformInput</a>
   */
  public static final class TransformInput extends Structure {
    /** Where the data is. */
    public final StructureMember<DataSource> dataSource =
        required(structure("DataSource", DataSource::new));

    /** Media type of the data. */
    public final Member<String> contentType = text("ContentType");

    /** How the data is compressed; not at all when unset. */
    public final Member<CompressionType> compressionType = enumeration("CompressionType");

    /** How files are split into records; not at all when unset. */
    public final Member<SplitType> splitType = enumeration("SplitType");

    private TransformInput() {}
  }

  /**
   * Where data is.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformDataSource.html">
   *     TransformDataSource</a>
   */
  public static final class DataSource extends Structure {
    /** The place in Amazon S3. */
    public final StructureMember<S3DataSource> s3DataSource =
        required(structure("S3DataSource", S3DataSource::new));

    private DataSource() {}
  }

  /**
   * A place in Amazon S3.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformS3DataSource.html">
   *     TransformS3DataSource</a>
   */
  public static final class S3DataSource extends Structure {
    /** What the address names; {@link S3DataType#S3_PREFIX} when unset. */
    public final Member<S3DataType> s3DataType =
        withDefault(enumeration("S3DataType"), S3DataType.S3_PREFIX);

    /** The address, such as {@code s3://bucket/prefix}. */
    public final Member<String> s3Uri = required(text("S3Uri"));

    private S3DataSource() {}
  }

  /**
   * Where answers go.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformOutput.html">
   *     TransformOutput</a>
   */
  public static final class TransformOutput extends Structure {
    /** The address, such as {@code s3://bucket/prefix}. */
    public final Member<String> s3OutputPath = required(text("S3OutputPath"));

    /** Media type to ask for. */
    public final Member<String> accept = text("Accept");

    /** How the answers to one file are put together. */
    public final Member<AssembleWith> assembleWith = enumeration("AssembleWith");

    /** Id, ARN or alias of the key that encrypts the answers; the key of S3 when unset. */
    public final Member<String> kmsKeyId = text("KmsKeyId");

    private TransformOutput() {}
  }

  /**
   * The machines of a transform job.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TransformResources.html">
   *     TransformResources</a>
   */
  public static final class TransformResources extends Structure {
    /** Type of the machines, such as {@code m5.large}; {@code m4.xlarge} when unset. */
    public final Member<String> instanceType =
        withDefault(textOf("InstanceType", SageMakerService::machine), "m4.xlarge");

    /** How many machines, 1 or more; 1 when unset. */
    public final Member<Integer> instanceCount =
        withDefault(integer("InstanceCount", atLeast(1)), 1);

    /** Id, ARN or alias of the key that encrypts the volumes. */
    public final Member<String> volumeKmsKeyId = text("VolumeKmsKeyId");

    private TransformResources() {}
  }
}
