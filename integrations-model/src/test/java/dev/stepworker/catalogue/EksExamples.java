package dev.stepworker.catalogue;

import dev.stepworker.integrations.eks.EksCall;
import dev.stepworker.integrations.eks.EksRunJob;
import dev.stepworker.integrations.eks.HttpMethod;
import dev.stepworker.model.ServiceTask;

/** The page eks.md. */
final class EksExamples {
  private EksExamples() {}

  static Page page() {
    return Page.of("eks", "Amazon EKS", EksExamples.class)
        .example("Call the Kubernetes API", "eks-call/seed-call", EksExamples::callTheKubernetesAPI)
        .example("Run a job", "beyond/eks-run-job", EksExamples::runAJob);
  }

  private static Rendering callTheKubernetesAPI() {
    // tag::eks-call/seed-call[]
    ServiceTask task = EksCall.requestResponse(call -> {
      call.clusterName.set("myEksCluster");
      call.endpoint.set("https://EXAMPLE.eks.example.com");
      call.certificateAuthority.set("Q0E=");
      call.method.set(HttpMethod.GET);
      call.path.set("/api/v1/namespaces/default/pods");
    });
    // end::eks-call/seed-call[]
    return Rendering.of(task);
  }

  private static Rendering runAJob() {
    // tag::beyond/eks-run-job[]
    ServiceTask task = EksRunJob.runJob(run -> {
      run.clusterName.set("apps");
      run.endpoint.set("https://e");
      run.certificateAuthority.set("c");
      run.job.object(job -> job.set("apiVersion", "batch/v1")
          .set("kind", "Job")
          .object("metadata", metadata -> metadata.set("name", "once")));
    });
    // end::beyond/eks-run-job[]
    return Rendering.of(task);
  }
}
