package dev.stepworker.model.conformance;

import dev.stepworker.integrations.bedrock.BedrockInvokeModel;
import dev.stepworker.integrations.bedrock.S3Location;
import dev.stepworker.integrations.bedrock.Trace;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class BedrockInvokeModelCases {
  private BedrockInvokeModelCases() {}

  static ServiceTask build(Given given) {
    Consumer<BedrockInvokeModel> spec = m -> {
      given.text("model", m.modelId);
      given.text("accept", m.accept);
      given.text("contentType", m.contentType);
      given.input("body", m.body);
      given.structure("input", m.input, (g, place) -> readPlace(g, "s3InputUri", place));
      given.structure("output", m.output, (g, place) -> readPlace(g, "s3OutputUri", place));
      given.object("guardrail").ifPresent(guardrail -> {
        guardrail.text("identifier", m.guardrailIdentifier);
        guardrail
            .find("version")
            .ifPresent(version ->
                m.guardrailVersion.set(GivenValues.of(version, literal -> literal.asText())));
      });
      given
          .find("traceEnabled")
          .ifPresent(on -> m.trace.set(on.booleanValue() ? Trace.ENABLED : Trace.DISABLED));
    };
    return PatternFactories.of(given)
        .requestResponse(() -> BedrockInvokeModel.requestResponse(spec))
        .build();
  }

  private static void readPlace(Given given, String uri, S3Location place) {
    given.text(uri, place.s3Uri);
    given.object("s3Location").ifPresent(location -> {
      if (location.has("objectVersion")) {
        throw new NotExpressibleException("An S3 URI names no version");
      }
      place.s3Uri.set("s3://" + location.text("bucketName") + "/" + location.text("objectKey"));
    });
  }
}
