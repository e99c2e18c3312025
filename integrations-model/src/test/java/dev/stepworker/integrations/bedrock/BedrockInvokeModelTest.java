package dev.stepworker.integrations.bedrock;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BedrockInvokeModelTest {
  private static final String MODEL =
      "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0";

  @Test
  void rendersEveryField() {
    ServiceTask task = BedrockInvokeModel.requestResponse(m -> {
      m.modelId.set("amazon.nova-lite-v1:0");
      m.accept.set("application/json");
      m.contentType.set("application/json");
      m.input.set(place -> place.s3Uri.set("s3://prompts/today.json"));
      m.output.set(place -> place.s3Uri.path("$.answer"));
      m.guardrailIdentifier.path("$.guardrail");
      m.guardrailVersion.set("DRAFT");
      m.trace.set(Trace.DISABLED);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::bedrock:invokeModel",
          "Parameters": {
            "ModelId": "amazon.nova-lite-v1:0",
            "Accept": "application/json",
            "ContentType": "application/json",
            "Input": {"S3Uri": "s3://prompts/today.json"},
            "Output": {"S3Uri.$": "$.answer"},
            "GuardrailIdentifier.$": "$.guardrail",
            "GuardrailVersion": "DRAFT",
            "Trace": "DISABLED"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("bedrock:InvokeModel").on(MODEL),
            IamStatement.allow("s3:GetObject").on("arn:aws:s3:::prompts/today.json"),
            IamStatement.allow("s3:PutObject").on("arn:aws:s3:::*"),
            IamStatement.allow("bedrock:ApplyGuardrail")
                .on("arn:aws:bedrock:eu-central-1:111122223333:guardrail/*"));
  }

  @Test
  void takesThePromptFromOnePlace() {
    assertThatThrownBy(() -> prompt(m -> {})).hasMessage("Body is missing; set it, or Input");
    assertThatThrownBy(() -> prompt(m -> {
          m.body.path("$.prompt");
          m.input.set(place -> place.s3Uri.set("s3://prompts/today.json"));
        }))
        .hasMessage("Body cannot be combined with Input; keep one of them");
  }

  @Test
  void takesAGuardrailWithItsVersion() {
    assertThatThrownBy(() -> prompt(m -> {
          m.body.path("$.prompt");
          m.guardrailIdentifier.set("gr4");
        }))
        .hasMessage("GuardrailIdentifier takes a version;"
            + " set GuardrailIdentifier and GuardrailVersion");
    assertThatThrownBy(() -> prompt(m -> {
          m.body.path("$.prompt");
          m.guardrailIdentifier.set("GR4");
          m.guardrailVersion.set("1");
        }))
        .hasMessage("GuardrailIdentifier is 'GR4'; must be 1 to 2048 characters,"
            + " an id of lower-case letters and digits, or an ARN");
  }

  private static ServiceTask prompt(Consumer<BedrockInvokeModel> spec) {
    return BedrockInvokeModel.requestResponse(m -> {
      m.modelId.set(MODEL);
      spec.accept(m);
    });
  }
}
