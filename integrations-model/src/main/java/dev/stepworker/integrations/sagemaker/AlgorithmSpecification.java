package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;

/**
 * What is trained: an algorithm by its name, or an image.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AlgorithmSpecification.html">
 *     AlgorithmSpecification</a>
 */
public final class AlgorithmSpecification extends Structure {
  /** Address of the image; {@link EcrImage} makes one of a repository. */
  public final Member<String> trainingImage = text("TrainingImage");

  /** Name of the algorithm. */
  public final Member<String> algorithmName = text("AlgorithmName");

  /** How the training data reaches the container; {@link InputMode#FILE} when unset. */
  public final Member<InputMode> trainingInputMode =
      withDefault(enumeration("TrainingInputMode"), InputMode.FILE);

  /** What to measure by reading the logs. */
  public final StructureListMember<MetricDefinition> metricDefinitions =
      structures("MetricDefinitions", MetricDefinition::new);

  AlgorithmSpecification() {}

  @Override
  protected void checkTogether(Problems problems) {
    if (!trainingImage.isSet() && !algorithmName.isSet()) {
      problems.add("", "names no algorithm; set TrainingImage or AlgorithmName");
    }
  }

  /**
   * One metric.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MetricDefinition.html">
   *     MetricDefinition</a>
   */
  public static final class MetricDefinition extends Structure {
    /** Name of the metric. */
    public final Member<String> name = required(text("Name"));

    /** Regular expression that finds the value in a line of the log. */
    public final Member<String> regex = required(text("Regex"));

    private MetricDefinition() {}
  }
}
