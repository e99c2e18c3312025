package dev.stepworker.model.conformance;

import dev.stepworker.integrations.eks.EksCall;
import dev.stepworker.integrations.eks.HttpMethod;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EksCallCases {
  private EksCallCases() {}

  static ServiceTask build(Given given) {
    Consumer<EksCall> spec = e -> {
      given.object("cluster").ifPresent(cluster -> {
        cluster.text("clusterName", e.clusterName);
        cluster.text("clusterEndpoint", e.endpoint);
        cluster.text("clusterCertificateAuthorityData", e.certificateAuthority);
      });
      given.constant("httpMethod", e.method, HttpMethod::valueOf);
      given.text("httpPath", e.path);
      given.textListMap("queryParameters", e.queryParameters);
      given.input("requestBody", e.requestBody);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EksCall.requestResponse(spec))
        .build();
  }
}
