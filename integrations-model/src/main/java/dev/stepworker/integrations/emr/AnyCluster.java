package dev.stepworker.integrations.emr;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;

/** The clusters of the own region and account, whose ids only the execution knows. */
final class AnyCluster {
  private AnyCluster() {}

  static IamStatement allow(Permissions permissions, String... actions) {
    return IamStatement.allow(actions)
        .on(permissions.environment().arn("elasticmapreduce", "cluster/*"));
  }
}
