package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * Where the logs of a job go. The role of the job has to be allowed to write there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_MonitoringConfiguration.html">
 *     MonitoringConfiguration</a>
 */
public final class MonitoringConfiguration extends Structure {
  /** A log group, if logs go to CloudWatch. */
  public final StructureMember<CloudWatchMonitoring> cloudWatchMonitoringConfiguration =
      structure("CloudWatchMonitoringConfiguration", CloudWatchMonitoring::new);

  /** Whether Spark's pages about the job stay when it has ended; they do when unset. */
  public final Member<Boolean> persistentAppUi = withDefault(
      textOf("PersistentAppUI", (Boolean stays) -> stays ? "ENABLED" : "DISABLED"), true);

  /** A bucket, if logs go to S3. */
  public final StructureMember<S3Monitoring> s3MonitoringConfiguration =
      structure("S3MonitoringConfiguration", S3Monitoring::new);

  MonitoringConfiguration() {}

  /**
   * Logs in CloudWatch.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_CloudWatchMonitoringConfiguration.html">
   *     CloudWatchMonitoringConfiguration</a>
   */
  public static final class CloudWatchMonitoring extends Structure {
    /** Name of the log group, 1 to 512 characters. */
    public final Member<String> logGroupName = required(text("LogGroupName", length(1, 512)));

    /** What the names of the log streams begin with, 1 to 256 characters. */
    public final Member<String> logStreamNamePrefix = text("LogStreamNamePrefix", length(1, 256));

    private CloudWatchMonitoring() {}
  }

  /**
   * Logs in S3.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_S3MonitoringConfiguration.html">
   *     S3MonitoringConfiguration</a>
   */
  public static final class S3Monitoring extends Structure {
    /** Where the logs go, such as {@code s3://bucket/prefix}. */
    public final Member<String> logUri = required(text("LogUri", length(1, 10280)));

    private S3Monitoring() {}
  }
}
