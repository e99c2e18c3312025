package dev.stepworker.integrations.batch;

import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.between;
import static dev.stepworker.model.Rule.elements;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Submits a job to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-batch.html">Step
 *     Functions and Batch</a>
 */
public final class BatchSubmitJob extends TaskRequest {
  private static final String ACTION = "batch:submitJob";
  private static final int MOST_TAGS = 50;

  /** Name or ARN of the job definition, perhaps with a revision. */
  public final Member<String> jobDefinition = required(text("JobDefinition"));

  /** Name of the job. */
  public final Member<String> jobName = required(text("JobName"));

  /** Name or ARN of the queue. */
  public final Member<String> jobQueue = required(text("JobQueue"));

  /** Values for the placeholders of the job definition: an object of texts. */
  public final DocumentMember parameters = document("Parameters");

  /** Makes the job one of many children. */
  public final StructureMember<ArrayProperties> arrayProperties =
      structure("ArrayProperties", ArrayProperties::new);

  /** What the container has other than the job definition says. */
  public final StructureMember<ContainerOverrides> containerOverrides =
      structure("ContainerOverrides", ContainerOverrides::new);

  /** Up to 20 jobs that have to end first. */
  public final StructureListMember<JobDependency> dependsOn =
      structures("DependsOn", JobDependency::new, elements(0, 20));

  /** How often to try. */
  public final StructureMember<RetryStrategy> retryStrategy =
      structure("RetryStrategy", RetryStrategy::new);

  /** Up to 50 tags of the job. */
  public final MapMember<String> tags = textMap("Tags");

  /** How long an attempt may take, besides the timeout of the state. */
  public final StructureMember<JobTimeout> timeout = structure("Timeout", JobTimeout::new);

  private BatchSubmitJob() {}

  /** Goes on when Batch has taken the job. */
  public static ServiceTask requestResponse(Consumer<BatchSubmitJob> spec) {
    return ServiceTask.requestResponse(ACTION, BatchSubmitJob::new, spec);
  }

  /** Goes on when the job has ended. */
  public static ServiceTask runJob(Consumer<BatchSubmitJob> spec) {
    return ServiceTask.runJob(ACTION, BatchSubmitJob::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (sizeOf(tags) > MOST_TAGS) {
      problems.add(tags, "has " + sizeOf(tags) + " entries; must be 0 to " + MOST_TAGS);
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    String queue = permissions.literalOf(jobQueue).orElse("*");
    permissions.add(IamStatement.allow("batch:SubmitJob")
        .on(
            environment.arn("batch", "job-definition/*"),
            Arn.parse(queue).isPresent() ? queue : environment.arn("batch", "job-queue/" + queue)));
    permissions.addManagedRule("StepFunctionsGetEventsForBatchJobsRule");
  }

  /**
   * Makes a job one of many children.
   *
   * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_ArrayProperties.html">
   *     ArrayProperties</a>
   */
  public static final class ArrayProperties extends Structure {
    /** How many children, 2 to 10,000. */
    public final Member<Integer> size = required(integer("Size", between(2, 10_000)));

    private ArrayProperties() {}
  }

  /**
   * A job that has to end first, or a rule for the children of an array job.
   *
   * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDependency.html">
   *     JobDependency</a>
   */
  public static final class JobDependency extends Structure {
    /** Id of the other job. */
    public final Member<String> jobId = text("JobId");

    /** How the children of an array job depend. */
    public final Member<DependencyType> type = enumeration("Type");

    private JobDependency() {}
  }

  /**
   * How often to try a job.
   *
   * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_RetryStrategy.html">
   *     RetryStrategy</a>
   */
  public static final class RetryStrategy extends Structure {
    /** 1 to 10 attempts. */
    public final Member<Integer> attempts = integer("Attempts", between(1, 10));

    private RetryStrategy() {}
  }

  /**
   * How long a job may take.
   *
   * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_JobTimeout.html">
   *     JobTimeout</a>
   */
  public static final class JobTimeout extends Structure {
    /** How long an attempt may take: whole seconds, 60 or more. */
    public final Member<Duration> attemptDuration =
        duration("AttemptDurationSeconds", SECONDS, atLeast(Duration.ofMinutes(1)));

    private JobTimeout() {}
  }
}
