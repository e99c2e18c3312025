package dev.stepworker.integrations.eks;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class EksCallTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = EksCall.requestResponse(e -> {
      e.clusterName.set("warehouse");
      e.certificateAuthority.set("LS0tLS1CRUdJTi0=");
      e.endpoint.set("https://A1.gr7.eu-central-1.eks.amazonaws.com");
      e.method.set(HttpMethod.POST);
      e.path.set("/apis/batch/v1/namespaces/ops/jobs");
      e.queryParameters.put("dryRun", List.of("All", "None"));
      e.queryParameters.put("fieldManager", Value.path("$.managers"));
      e.requestBody.object(job ->
          job.set("kind", "Job").object("metadata", metadata -> metadata.path("name", "$.job")));
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::eks:call",
          "Parameters": {
            "ClusterName": "warehouse",
            "CertificateAuthority": "LS0tLS1CRUdJTi0=",
            "Endpoint": "https://A1.gr7.eu-central-1.eks.amazonaws.com",
            "Method": "POST",
            "Path": "/apis/batch/v1/namespaces/ops/jobs",
            "QueryParameters": {"dryRun": ["All", "None"], "fieldManager.$": "$.managers"},
            "RequestBody": {"kind": "Job", "metadata": {"name.$": "$.job"}}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).isEmpty()).isTrue();
  }

  @Test
  void needsToKnowHowToReachTheCluster() {
    assertThatThrownBy(() -> EksCall.requestResponse(e -> {
          e.clusterName.set("warehouse");
          e.method.set(HttpMethod.GET);
          e.path.set("/api/v1/namespaces");
        }))
        .hasMessageContaining("CertificateAuthority is missing; set it")
        .hasMessageContaining("Endpoint is missing; set it");
  }

  @Test
  void refusesParametersThatJsonataWouldEvaluate() {
    ServiceTask task = EksCall.requestResponse(e -> {
          e.clusterName.set("warehouse");
          e.certificateAuthority.set("Q0E=");
          e.endpoint.set("https://example.eks.amazonaws.com");
          e.method.set(HttpMethod.GET);
          e.path.set("/api/v1/namespaces");
          e.queryParameters.put("labels", List.of("a=b", "{% $label %}"));
        })
        .named("List")
        .jsonata();

    assertThatThrownBy(() -> task.toJson(HERE))
        .hasMessage("List.Arguments.QueryParameters.labels is a literal that JSONata would "
            + "evaluate; use jsonata(...)");
  }
}
