package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * What a job runs.
 *
 * @see <a href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_JobDriver.html">
 *     JobDriver</a>
 */
public final class JobDriver extends Structure {
  /** A Spark application. */
  public final StructureMember<SparkSubmit> sparkSubmitJobDriver =
      required(structure("SparkSubmitJobDriver", SparkSubmit::new));

  JobDriver() {}

  /**
   * A Spark application.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_SparkSubmitJobDriver.html">
   *     SparkSubmitJobDriver</a>
   */
  public static final class SparkSubmit extends Structure {
    /** The application: a URI in S3 or in the image, 1 to 256 characters. */
    public final Member<String> entryPoint = required(text("EntryPoint", length(1, 256)));

    /** Its arguments, 1 to 10,280. */
    public final ListMember<String> entryPointArguments =
        texts("EntryPointArguments", Rule.elements(1, 10280));

    /** Options of {@code spark-submit}, 1 to 102,400 characters. */
    public final Member<String> sparkSubmitParameters =
        text("SparkSubmitParameters", length(1, 102_400));

    private SparkSubmit() {}
  }
}
