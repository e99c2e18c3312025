package dev.stepworker.integrations.bedrock;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;

/** The ARNs of models that belong to no account. */
final class BedrockModels {
  private BedrockModels() {}

  static String arn(AwsEnvironment environment, String id) {
    return new Arn(
            environment.partition(), "bedrock", environment.region(), "", "foundation-model/" + id)
        .toString();
  }
}
