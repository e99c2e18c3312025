package dev.stepworker.integrations.eks;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ServiceTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class EksRunJobTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EksRunJob.runJob(r -> {
      r.clusterName.set("warehouse");
      r.certificateAuthority.path("$.cluster.certificate");
      r.endpoint.path("$.cluster.endpoint");
      r.namespace.set("ops");
      r.job.object(job -> job.set("apiVersion", "batch/v1")
          .set("kind", "Job")
          .object("metadata", metadata -> metadata.set("name", "count")));
      r.logOptions.set(l -> {
        l.retrieveLogs.set(true);
        l.rawLogs.set(false);
        l.logParameters.put("tailLines", List.of("20"));
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::eks:runJob.sync",
          "Parameters": {
            "ClusterName": "warehouse",
            "CertificateAuthority.$": "$.cluster.certificate",
            "Endpoint.$": "$.cluster.endpoint",
            "Namespace": "ops",
            "Job": {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "count"}},
            "LogOptions": {
              "RetrieveLogs": true, "RawLogs": false, "LogParameters": {"tailLines": ["20"]}
            }
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).isEmpty()).isTrue();
  }

  @Test
  void refusesACallbackThatPassesNoTokenOn() {
    assertThatThrownBy(() -> EksRunJob.waitForTaskToken(r -> {
          r.clusterName.set("warehouse");
          r.certificateAuthority.set("Q0E=");
          r.endpoint.set("https://example.eks.amazonaws.com");
          r.job.path("$.job");
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Job");
  }
}
