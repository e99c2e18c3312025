package dev.stepworker.integrations.eks;

import dev.stepworker.model.Member;
import dev.stepworker.model.TaskRequest;

/**
 * What every call to a cluster has. The cluster itself grants the role of the state machine access,
 * so that no IAM permission is needed.
 */
abstract class ClusterRequest extends TaskRequest {
  /** Name of the cluster. */
  public final Member<String> clusterName = required(text("ClusterName"));

  /** Certificate of the cluster's own authority, in Base64. */
  public final Member<String> certificateAuthority = required(text("CertificateAuthority"));

  /** URL of the cluster's API server. */
  public final Member<String> endpoint = required(text("Endpoint"));
}
