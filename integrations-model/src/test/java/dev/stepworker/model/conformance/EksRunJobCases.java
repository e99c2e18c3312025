package dev.stepworker.model.conformance;

import dev.stepworker.integrations.eks.EksRunJob;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EksRunJobCases {
  private EksRunJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<EksRunJob> spec = r -> {
      given.object("cluster").ifPresent(cluster -> {
        cluster.text("clusterName", r.clusterName);
        cluster.text("clusterEndpoint", r.endpoint);
        cluster.text("clusterCertificateAuthorityData", r.certificateAuthority);
      });
      given.text("namespace", r.namespace);
      given.document("job", r.job);
      given.structure("logOptions", r.logOptions, (g, options) -> {
        g.flag("retrieveLogs", options.retrieveLogs);
        g.flag("rawLogs", options.rawLogs);
        g.textListMap("logParameters", options.logParameters);
      });
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EksRunJob.requestResponse(spec))
        .runJob(() -> EksRunJob.runJob(spec))
        .waitForTaskToken(() -> EksRunJob.waitForTaskToken(spec))
        .build();
  }
}
