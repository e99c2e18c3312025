package dev.stepworker.integrations.sagemaker;

import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.elements;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Makes a configuration for endpoints: which models on which machines.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerCreateEndpointConfig extends TaskRequest {
  private static final String ACTION = "sagemaker:createEndpointConfig";

  /** Name of the configuration. */
  public final Member<String> endpointConfigName = required(text("EndpointConfigName"));

  /** The models with their machines, 1 to 10. */
  public final StructureListMember<ProductionVariant> productionVariants =
      required(structures("ProductionVariants", ProductionVariant::new, elements(1, 10)));

  /** Id, ARN or alias of the key that encrypts the volumes; they are not encrypted when unset. */
  public final Member<String> kmsKeyId = text("KmsKeyId");

  /** Tags by key. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  private SageMakerCreateEndpointConfig() {}

  /** Goes on when the configuration is there; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<SageMakerCreateEndpointConfig> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerCreateEndpointConfig::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("sagemaker:CreateEndpointConfig")
        .on(SageMakerService.arn(
            "endpoint-config", permissions.literalOf(endpointConfigName), permissions)));
    permissions.add(SageMakerService.listingOfTags());
  }

  /**
   * One model with its machines.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProductionVariant.html">
   *     ProductionVariant</a>
   */
  public static final class ProductionVariant extends Structure {
    /** Name of the variant. */
    public final Member<String> variantName = required(text("VariantName"));

    /** Name of the model. */
    public final Member<String> modelName = required(text("ModelName"));

    /** How many machines to begin with, 1 or more; 1 when unset. */
    public final Member<Integer> initialInstanceCount =
        withDefault(integer("InitialInstanceCount", atLeast(1)), 1);

    /** Type of the machines, such as {@code m5.large} or {@code ml.m5.large}. */
    public final Member<String> instanceType =
        required(textOf("InstanceType", SageMakerService::machine));

    /** Share of the traffic beside the weights of the other variants, 0 or more; 1 when unset. */
    public final Member<Double> initialVariantWeight =
        decimal("InitialVariantWeight", atLeast(0.0));

    /** Type of the accelerator for inference, such as {@code eia2.medium}. */
    public final Member<String> acceleratorType =
        textOf("AcceleratorType", SageMakerService::machine);

    private ProductionVariant() {}
  }
}
