package dev.stepworker.integrations.bedrock;

import static dev.stepworker.model.Rule.length;
import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Has a model answer a prompt.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html">Step
 *     Functions and Bedrock</a>
 */
public final class BedrockInvokeModel extends TaskRequest {
  private static final String ACTION = "bedrock:invokeModel";
  private static final String ARN = "arn:";

  /** ARN of the model, of an inference profile or of provisioned throughput; or a model's id. */
  public final Member<String> modelId = required(text("ModelId"));

  /** MIME type of the answer; {@code application/json} when unset. */
  public final Member<String> accept = text("Accept");

  /** MIME type of the prompt; {@code application/json} when unset. */
  public final Member<String> contentType = text("ContentType");

  /** The prompt, in the form that the model takes. Or {@link #input}. */
  public final DocumentMember body = document("Body");

  /** Where the prompt is. Or {@link #body}. */
  public final StructureMember<S3Location> input = structure("Input", S3Location::new);

  /** Where the answer is put; into the state's output when unset. */
  public final StructureMember<S3Location> output = structure("Output", S3Location::new);

  /** Id or ARN of the guardrail that prompt and answer have to pass. */
  public final Member<String> guardrailIdentifier = text(
      "GuardrailIdentifier",
      length(1, 2048)
          .and(matching("[a-z0-9]+|arn:.+", "an id of lower-case letters and digits, or an ARN")));

  /** Version of the guardrail: a number, or {@code DRAFT}. */
  public final Member<String> guardrailVersion =
      text("GuardrailVersion", matching("[1-9][0-9]{0,7}|DRAFT", "1 to 99999999, or 'DRAFT'"));

  /** Whether the answer tells what the guardrail did; it does not when unset. */
  public final Member<Trace> trace = enumeration("Trace");

  private BedrockInvokeModel() {}

  /** Goes on when the model has answered; the answer stands in {@code Body} of the output. */
  public static ServiceTask requestResponse(Consumer<BedrockInvokeModel> spec) {
    return ServiceTask.requestResponse(ACTION, BedrockInvokeModel::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (body.isSet() == input.isSet()) {
      problems.add(
          body,
          body.isSet()
              ? "cannot be combined with Input; keep one of them"
              : "is missing; set it, or Input");
    }
    if (guardrailIdentifier.isSet() != guardrailVersion.isSet()) {
      problems.add(
          guardrailIdentifier, "takes a version; set GuardrailIdentifier and GuardrailVersion");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("bedrock:InvokeModel").on(modelArn(permissions)));
    objectOf(input)
        .ifPresent(
            in -> permissions.add(IamStatement.allow("s3:GetObject").on(in.arn(permissions))));
    objectOf(output)
        .ifPresent(
            out -> permissions.add(IamStatement.allow("s3:PutObject").on(out.arn(permissions))));
    if (guardrailIdentifier.isSet()) {
      permissions.add(IamStatement.allow("bedrock:ApplyGuardrail").on(guardrailArn(permissions)));
    }
  }

  private String modelArn(Permissions permissions) {
    return permissions
        .literalOf(modelId)
        .map(id -> id.startsWith(ARN) ? id : BedrockModels.arn(permissions.environment(), id))
        .orElse("*");
  }

  private String guardrailArn(Permissions permissions) {
    String guardrail = permissions.literalOf(guardrailIdentifier).orElse("*");
    return guardrail.startsWith(ARN)
        ? guardrail
        : permissions.environment().arn("bedrock", "guardrail/" + guardrail);
  }
}
