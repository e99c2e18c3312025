package dev.stepworker.integrations.bedrock;

import static dev.stepworker.model.Rule.length;
import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Makes a model of one's own out of a base model and data.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html">Step
 *     Functions and Bedrock</a>
 */
public final class BedrockCreateModelCustomizationJob extends TaskRequest {
  private static final String ACTION = "bedrock:createModelCustomizationJob";
  private static final String JOBS = "model-customization-job/*";
  private static final Rule<String> NAME = length(1, 63)
      .and(matching(
          "[a-zA-Z0-9](-*[a-zA-Z0-9+.-])*",
          "letters, digits, '-', '+' and '.', the first a letter or digit"));

  /** ARN or id of the model to begin with. */
  public final Member<String> baseModelIdentifier = required(text("BaseModelIdentifier"));

  /** Makes a second request with the same token the same job; 1 to 256 characters. */
  public final Member<String> clientRequestToken = text("ClientRequestToken", length(1, 256));

  /** How the model is customized; by fine-tuning when unset. */
  public final Member<CustomizationType> customizationType = enumeration("CustomizationType");

  /** ARN of the key that the new model is encrypted with; a key of AWS when unset. */
  public final Member<String> customModelKmsKeyId = text("CustomModelKmsKeyId");

  /** Name of the new model, 1 to 63 characters. */
  public final Member<String> customModelName = required(text("CustomModelName", NAME));

  /** Tags of the new model. */
  public final MapMember<String> customModelTags = keyedTexts("CustomModelTags", "Key", "Value");

  /** Settings of the customization by name, such as {@code epochCount}; values are texts. */
  public final MapMember<String> hyperParameters = textMap("HyperParameters");

  /** Name of the job, 1 to 63 characters. */
  public final Member<String> jobName = required(text("JobName", NAME));

  /** Tags of the job. */
  public final MapMember<String> jobTags = keyedTexts("JobTags", "Key", "Value");

  /** Where the figures about the customization are put. */
  public final StructureMember<S3Location> outputDataConfig =
      required(structure("OutputDataConfig", S3Location::new));

  /** ARN of the role that reads and writes the data. */
  public final Member<String> roleArn = required(text("RoleArn"));

  /** Where the data to learn from is. */
  public final StructureMember<S3Location> trainingDataConfig =
      required(structure("TrainingDataConfig", S3Location::new));

  /** What the model is measured by, unless a part of the training data is. */
  public final StructureMember<ValidationDataConfig> validationDataConfig =
      structure("ValidationDataConfig", ValidationDataConfig::new);

  /** The network that the job reaches its data through. */
  public final StructureMember<VpcConfig> vpcConfig = structure("VpcConfig", VpcConfig::new);

  private BedrockCreateModelCustomizationJob() {}

  /** Goes on when the job has begun; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<BedrockCreateModelCustomizationJob> spec) {
    return ServiceTask.requestResponse(ACTION, BedrockCreateModelCustomizationJob::new, spec);
  }

  /** Goes on when the job has ended. */
  public static ServiceTask runJob(Consumer<BedrockCreateModelCustomizationJob> spec) {
    return ServiceTask.runJob(ACTION, BedrockCreateModelCustomizationJob::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    boolean measured =
        validationDataConfig.isSet() || namesOf(hyperParameters).contains("Evaluation percentage");
    if (!measured) {
      problems.add(
          validationDataConfig,
          "is missing; set it, or the hyperparameter 'Evaluation percentage'");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    String jobs = environment.arn("bedrock", JOBS);
    permissions.add(IamStatement.allow("bedrock:CreateModelCustomizationJob", "bedrock:TagResource")
        .on(baseModelArn(permissions), environment.arn("bedrock", "custom-model/*"), jobs));
    permissions.add(
        IamStatement.allow("iam:PassRole").on(permissions.literalOf(roleArn).orElse("*")));
    if (permissions.pattern().isRunJob()) {
      permissions.add(IamStatement.allow(
              "bedrock:GetModelCustomizationJob", "bedrock:StopModelCustomizationJob")
          .on(jobs));
    }
  }

  private String baseModelArn(Permissions permissions) {
    String model = permissions.literalOf(baseModelIdentifier).orElse("*");
    return model.startsWith("arn:") ? model : BedrockModels.arn(permissions.environment(), model);
  }

  /**
   * What a new model is measured by.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ValidationDataConfig.html">
   *     ValidationDataConfig</a>
   */
  public static final class ValidationDataConfig extends Structure {
    /** Where the data is, 1 to 10 places. */
    public final StructureListMember<S3Location> validators =
        required(structures("Validators", S3Location::new, Rule.elements(1, 10)));

    private ValidationDataConfig() {}
  }
}
