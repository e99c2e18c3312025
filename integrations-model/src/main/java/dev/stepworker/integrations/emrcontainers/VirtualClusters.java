package dev.stepworker.integrations.emrcontainers;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;

/** The ARNs of virtual clusters. */
final class VirtualClusters {
  private VirtualClusters() {}

  /** That of one cluster; of any where only the execution knows which. */
  static String arn(Member<String> id, Permissions permissions) {
    String cluster = permissions.literalOf(id).orElse("*");
    return permissions.environment().arn("emr-containers", "/virtualclusters/" + cluster);
  }
}
