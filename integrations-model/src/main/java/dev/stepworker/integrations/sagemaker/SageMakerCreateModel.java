package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a model of containers and what they have learned.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerCreateModel extends TaskRequest {
  private static final String ACTION = "sagemaker:createModel";

  /** Name of the model. */
  public final Member<String> modelName = required(text("ModelName"));

  /** The container, where there is one; may be empty. */
  public final StructureMember<ContainerDefinition> primaryContainer =
      structure("PrimaryContainer", ContainerDefinition::new);

  /** The containers of a pipeline, in their order. */
  public final StructureListMember<ContainerDefinition> containers =
      structures("Containers", ContainerDefinition::new);

  /** ARN of the role that the containers act by. */
  public final Member<String> executionRoleArn = required(text("ExecutionRoleArn"));

  /** Tags by key. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  /** The network of one's own that the containers stand in. */
  public final StructureMember<VpcConfig> vpcConfig = structure("VpcConfig", VpcConfig::new);

  /** Whether the containers are cut off from every network; false when unset. */
  public final Member<Boolean> enableNetworkIsolation = flag("EnableNetworkIsolation");

  private SageMakerCreateModel() {}

  /** Goes on when the model is there; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<SageMakerCreateModel> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerCreateModel::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (!primaryContainer.isSet() && !containers.isSet()) {
      problems.add(primaryContainer, "is missing; set it, or Containers");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    Optional<String> names = permissions.literalOf(modelName).map(name -> name + "*");
    permissions.add(IamStatement.allow("sagemaker:CreateModel")
        .on(SageMakerService.arn("model", names, permissions)));
    permissions.add(SageMakerService.listingOfTags());
    permissions.add(
        SageMakerService.passingOf(permissions.literalOf(executionRoleArn), permissions));
  }

  /**
   * One container of a model.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ContainerDefinition.html">
   *     ContainerDefinition</a>
   */
  public static final class ContainerDefinition extends Structure {
    /** Name of the container's host, by which logs and metrics of a pipeline know it. */
    public final Member<String> containerHostname = text("ContainerHostname");

    /** Address of the image; {@link EcrImage} makes one of a repository. */
    public final Member<String> image = text("Image");

    /** How many models the container serves; one when unset. */
    public final Member<ContainerMode> mode = enumeration("Mode");

    /** Address of what was learned, such as {@code s3://models/churn.tar.gz}. */
    public final Member<String> modelDataUrl = text("ModelDataUrl");

    /** Name or ARN of the model package that has image and data. */
    public final Member<String> modelPackageName = text("ModelPackageName");

    /** Environment variables. */
    public final MapMember<String> environment = textMap("Environment");

    private ContainerDefinition() {}
  }
}
