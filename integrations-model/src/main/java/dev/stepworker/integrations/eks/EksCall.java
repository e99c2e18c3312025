package dev.stepworker.integrations.eks;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import java.util.List;
import java.util.function.Consumer;

/**
 * Calls the Kubernetes API of a cluster, which itself has to grant the role of the state machine
 * access; no IAM permission is needed.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html">Step
 *     Functions and EKS</a>
 */
public final class EksCall extends ClusterRequest {
  private static final String ACTION = "eks:call";

  /** Method of the request. */
  public final Member<HttpMethod> method = required(enumeration("Method"));

  /** Path of the request, such as {@code /api/v1/namespaces/default/pods}. */
  public final Member<String> path = required(text("Path"));

  /** Parameters of the query, each with one or more values. */
  public final MapMember<List<String>> queryParameters = textListMap("QueryParameters");

  /** Body of the request: the Kubernetes object. */
  public final DocumentMember requestBody = document("RequestBody");

  private EksCall() {}

  /** Goes on when the cluster has answered; its answer stands in {@code ResponseBody}. */
  public static ServiceTask requestResponse(Consumer<EksCall> spec) {
    return ServiceTask.requestResponse(ACTION, EksCall::new, spec);
  }
}
