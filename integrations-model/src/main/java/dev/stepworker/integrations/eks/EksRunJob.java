package dev.stepworker.integrations.eks;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a Kubernetes job on a cluster, which itself has to grant the role of the state machine
 * access; no IAM permission is needed.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html">Step
 *     Functions and EKS</a>
 */
public final class EksRunJob extends ClusterRequest {
  private static final String ACTION = "eks:runJob";

  /** The namespace to run the job in; {@code default} when unset. */
  public final Member<String> namespace = text("Namespace");

  /** The Kubernetes object: {@code apiVersion}, {@code kind}, {@code metadata} and the rest. */
  public final DocumentMember job = required(document("Job"));

  /** What becomes of the logs; they stay where they are when unset. */
  public final StructureMember<LogOptions> logOptions = structure("LogOptions", LogOptions::new);

  private EksRunJob() {}

  /** Goes on when the cluster has taken the job. */
  public static ServiceTask requestResponse(Consumer<EksRunJob> spec) {
    return ServiceTask.requestResponse(ACTION, EksRunJob::new, spec);
  }

  /** Goes on when the job has ended; Step Functions deletes it then. */
  public static ServiceTask runJob(Consumer<EksRunJob> spec) {
    return ServiceTask.runJob(ACTION, EksRunJob::new, spec);
  }

  /** Goes on when somebody sends the task token back, which the job has to hand on. */
  public static ServiceTask waitForTaskToken(Consumer<EksRunJob> spec) {
    return ServiceTask.waitForTaskToken(ACTION, EksRunJob::new, spec);
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(job);
  }

  /**
   * What becomes of a job's logs.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html">Step
   *     Functions and EKS</a>
   */
  public static final class LogOptions extends Structure {
    /** Whether the logs come back in the output of the state; they do not when unset. */
    public final Member<Boolean> retrieveLogs = flag("RetrieveLogs");

    /** Whether logs come back as text even where they are JSON; they do not when unset. */
    public final Member<Boolean> rawLogs = flag("RawLogs");

    /** Parameters of the call that reads the logs, such as {@code tailLines}. */
    public final MapMember<List<String>> logParameters = textListMap("LogParameters");

    private LogOptions() {}
  }
}
