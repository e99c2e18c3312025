package dev.stepworker.integrations.emrserverless;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * What a job runs: a Spark application or a Hive query.
 *
 * @see <a href="https://docs.aws.amazon.com/emr-serverless/latest/APIReference/API_JobDriver.html">
 *     JobDriver</a>
 */
public final class JobDriver extends Structure {
  /** A Spark application. */
  public final StructureMember<SparkSubmit> sparkSubmit =
      structure("SparkSubmit", SparkSubmit::new);

  /** A Hive query. */
  public final StructureMember<Hive> hive = structure("Hive", Hive::new);

  JobDriver() {}

  @Override
  protected void checkTogether(Problems problems) {
    if (sparkSubmit.isSet() == hive.isSet()) {
      problems.add(
          sparkSubmit,
          hive.isSet()
              ? "cannot be combined with Hive; keep one of them"
              : "is missing; set it, or Hive");
    }
  }

  /**
   * A Spark application.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr-serverless/latest/APIReference/API_SparkSubmit.html">
   *     SparkSubmit</a>
   */
  public static final class SparkSubmit extends Structure {
    /** The application: a URI in S3 or in the image, 1 to 256 characters. */
    public final Member<String> entryPoint = required(text("EntryPoint", length(1, 256)));

    /** Its arguments. */
    public final ListMember<String> entryPointArguments = texts("EntryPointArguments");

    /** Options of {@code spark-submit}, 1 to 102,400 characters. */
    public final Member<String> sparkSubmitParameters =
        text("SparkSubmitParameters", length(1, 102_400));

    private SparkSubmit() {}
  }

  /**
   * A Hive query.
   *
   * @see <a href="https://docs.aws.amazon.com/emr-serverless/latest/APIReference/API_Hive.html">
   *     Hive</a>
   */
  public static final class Hive extends Structure {
    /** The query: its URI in S3, or its text; 1 to 10,280 characters. */
    public final Member<String> query = required(text("Query", length(1, 10_280)));

    /** URI of a query to run before. */
    public final Member<String> initQueryFile = text("InitQueryFile", length(1, 2048));

    /** Options of Hive, 1 to 102,400 characters. */
    public final Member<String> parameters = text("Parameters", length(1, 102_400));

    private Hive() {}
  }
}
