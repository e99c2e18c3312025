package dev.stepworker.catalogue;

import dev.stepworker.integrations.emrcontainers.EmrContainersCreateVirtualCluster;
import dev.stepworker.integrations.emrcontainers.EmrContainersDeleteVirtualCluster;
import dev.stepworker.integrations.emrcontainers.EmrContainersStartJobRun;
import dev.stepworker.integrations.emrserverless.EmrServerlessStartJobRun;
import dev.stepworker.model.ServiceTask;

/** The page emr-containers.md. */
final class EmrContainersExamples {
  private EmrContainersExamples() {}

  static Page page() {
    return Page.of(
            "emr-containers", "Amazon EMR on EKS and EMR Serverless", EmrContainersExamples.class)
        .example(
            "Create a virtual cluster",
            "emr-containers-create-virtual-cluster/full",
            EmrContainersExamples::createAVirtualCluster)
        .example(
            "Run a job in a virtual cluster",
            "emr-containers-start-job-run/full",
            EmrContainersExamples::runAJobInAVirtualCluster)
        .example(
            "Delete a virtual cluster",
            "emr-containers-delete-virtual-cluster/pattern-run-job",
            EmrContainersExamples::deleteAVirtualCluster)
        .example(
            "Run a job in EMR Serverless",
            "beyond/emr-serverless-start-job-run",
            EmrContainersExamples::runAJobInEMRServerless);
  }

  private static Rendering createAVirtualCluster() {
    // tag::emr-containers-create-virtual-cluster/full[]
    ServiceTask task = EmrContainersCreateVirtualCluster.requestResponse(cluster -> {
          cluster.name.set("nightly");
          cluster.containerProvider.set(eks -> {
            eks.id.set("analytics");
            eks.info.set(info -> info.eksInfo.set(place -> place.namespace.set("spark")));
          });
          cluster.tags.put("stage", "prod");
        })
        .comment("Virtual cluster")
        .resultPath("$.cluster");
    // end::emr-containers-create-virtual-cluster/full[]
    return Rendering.of(task);
  }

  private static Rendering runAJobInAVirtualCluster() {
    // tag::emr-containers-start-job-run/full[]
    ServiceTask task = EmrContainersStartJobRun.runJob(run -> {
          run.virtualClusterId.set("vc7shipments");
          run.name.set("pi");
          run.executionRoleArn.set("arn:aws:iam::123456789012:role/spark-job");
          run.releaseLabel.set("emr-6.3.0-latest");
          run.jobDriver.set(driver -> driver.sparkSubmitJobDriver.set(spark -> {
            spark.entryPoint.set("s3://jobs/pi.py");
            spark.entryPointArguments.set("--slices", "20");
            spark.sparkSubmitParameters.set("--conf spark.executor.instances=2");
          }));
          run.configurationOverrides.set(overrides -> {
            overrides.applicationConfiguration.add(defaults -> {
              defaults.classification.set("spark-defaults");
              defaults.properties.put("spark.executor.memory", "2G");
            });
            overrides.applicationConfiguration.add(environment -> {
              environment.classification.set("spark-env");
              environment.configurations.add(export -> {
                export.classification.set("export");
                export.properties.put("PYSPARK_PYTHON", "/usr/bin/python3");
              });
            });
            overrides.monitoringConfiguration.set(monitoring -> {
              monitoring.persistentAppUi.set(false);
              monitoring.cloudWatchMonitoringConfiguration.set(logs -> {
                logs.logGroupName.set("/emr/jobs");
                logs.logStreamNamePrefix.set("pi");
              });
              monitoring.s3MonitoringConfiguration.set(logs -> logs.logUri.set("s3://emr-logs"));
            });
          });
          run.tags.put("owner", "data");
        })
        .comment("Spark job")
        .resultPath("$.run");
    // end::emr-containers-start-job-run/full[]
    return Rendering.of(task);
  }

  private static Rendering deleteAVirtualCluster() {
    // tag::emr-containers-delete-virtual-cluster/pattern-run-job[]
    ServiceTask task = EmrContainersDeleteVirtualCluster.runJob(
        cluster -> cluster.id.set("abc123def456ghi789jkl"));
    // end::emr-containers-delete-virtual-cluster/pattern-run-job[]
    return Rendering.of(task);
  }

  private static Rendering runAJobInEMRServerless() {
    // tag::beyond/emr-serverless-start-job-run[]
    ServiceTask task = EmrServerlessStartJobRun.runJob(run -> {
      run.applicationId.path("$.app");
      run.executionRoleArn.set("arn:aws:iam::123456789012:role/spark");
      run.jobDriver.set(driver -> driver.sparkSubmit.set(spark -> {
        spark.entryPoint.set("s3://jobs/etl.py");
        spark.entryPointArguments.set("--day", "1");
      }));
    });
    // end::beyond/emr-serverless-start-job-run[]
    return Rendering.of(task);
  }
}
