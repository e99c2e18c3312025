package dev.stepworker.catalogue;

import dev.stepworker.integrations.bedrock.BedrockCreateModelCustomizationJob;
import dev.stepworker.integrations.bedrock.BedrockInvokeModel;
import dev.stepworker.integrations.bedrock.Trace;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page bedrock.md. */
final class BedrockExamples {
  private BedrockExamples() {}

  static Page page() {
    return Page.of("bedrock", "Amazon Bedrock", BedrockExamples.class)
        .example("Invoke a model", "bedrock-invoke-model/full", BedrockExamples::invokeAModel)
        .example(
            "Customize a model",
            "bedrock-create-model-customization-job/minimal",
            BedrockExamples::customizeAModel);
  }

  private static Rendering invokeAModel() {
    // tag::bedrock-invoke-model/full[]
    ServiceTask task = BedrockInvokeModel.requestResponse(m -> {
          m.modelId.set("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0");
          m.body.object(body -> body.path("inputText", "$.prompt")
              .object(
                  "textGenerationConfig",
                  config -> config.set("temperature", 0.2).set("maxTokenCount", 512)));
          m.accept.set("application/json");
          m.contentType.set("application/json");
          m.output.set(place -> place.s3Uri.set("s3://summaries/out/summary.json"));
          m.guardrailIdentifier.set("gr4minutes");
          m.guardrailVersion.set("3");
          m.trace.set(Trace.ENABLED);
        })
        .comment("Summarise")
        .timeout(Duration.ofSeconds(90))
        .resultSelector(result -> result.path("text", "$.Body.results[0].outputText"))
        .resultPath("$.summary");
    // end::bedrock-invoke-model/full[]
    return Rendering.of(task);
  }

  private static Rendering customizeAModel() {
    // tag::bedrock-create-model-customization-job/minimal[]
    ServiceTask task = BedrockCreateModelCustomizationJob.requestResponse(job -> {
      job.baseModelIdentifier.set(
          "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0");
      job.customModelName.set("support-tone");
      job.jobName.set("tone-1");
      job.roleArn.set("arn:aws:iam::123456789012:role/bedrock-tuning");
      job.trainingDataConfig.set(data -> data.s3Uri.set("s3://tuning-in/train.jsonl"));
      job.validationDataConfig.set(
          data -> data.validators.add(place -> place.s3Uri.set("s3://tuning-in/valid.jsonl")));
      job.outputDataConfig.set(data -> data.s3Uri.set("s3://tuning-out/run-1"));
    });
    // end::bedrock-create-model-customization-job/minimal[]
    return Rendering.of(task);
  }
}
