package dev.stepworker.integrations.batch;

import static dev.stepworker.model.DataSize.Unit.MEBIBYTES;
import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import java.math.BigDecimal;

/**
 * What the container of a job has other than its job definition says.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerOverrides.html">
 *     ContainerOverrides</a>
 */
public final class ContainerOverrides extends Structure {
  private static final Rule<String> NOT_RESERVED = new Rule<>(
      "a name that does not begin with AWS_BATCH, which is reserved",
      name -> !name.startsWith("AWS_BATCH"));

  private static final Rule<Number> POSITIVE =
      new Rule<>("more than 0", number -> number.doubleValue() > 0);

  /** The command with its arguments. */
  public final ListMember<String> command = texts("Command");

  /** Environment variables, besides those of the job definition. */
  public final MapMember<String> environment =
      keyedTexts("Environment", "Name", "Value", NOT_RESERVED);

  /** EC2 type, such as {@code p3.2xlarge}; for multi-node parallel jobs only. */
  public final Member<String> instanceType = text("InstanceType");

  /** Memory for the container, in whole MiB, 4 MiB or more. */
  public final Member<DataSize> memory = size("Memory", MEBIBYTES);

  /** How much the container needs of GPUs and the like. */
  public final StructureListMember<ResourceRequirement> resourceRequirements =
      structures("ResourceRequirements", ResourceRequirement::new);

  /** Virtual CPUs for the container, 1 or more. */
  public final Member<Integer> vcpus = integer("Vcpus", atLeast(1));

  ContainerOverrides() {}

  /**
   * How much a container needs of one resource.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/batch/latest/APIReference/API_ResourceRequirement.html">
   *     ResourceRequirement</a>
   */
  public static final class ResourceRequirement extends Structure {
    /** The resource. */
    public final Member<ResourceType> type = required(enumeration("Type"));

    /** How much of it; sent as text. */
    public final Member<Number> value =
        required(textOf("Value", ResourceRequirement::digits, POSITIVE));

    private ResourceRequirement() {}

    private static String digits(Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
  }
}
