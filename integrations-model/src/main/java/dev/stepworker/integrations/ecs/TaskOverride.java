package dev.stepworker.integrations.ecs;

import static dev.stepworker.model.DataSize.Unit.MEBIBYTES;
import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;

/**
 * What a task has other than its task definition says.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html">
 *     TaskOverride</a>
 */
public final class TaskOverride extends Structure {
  /** What single containers have other than the task definition says. */
  public final StructureListMember<ContainerOverride> containerOverrides =
      structures("ContainerOverrides", ContainerOverride::new);

  /** CPU units of the task, 1024 for a virtual CPU; sent as text. */
  public final Member<Integer> cpu = textOf("Cpu", units -> Integer.toString(units), atLeast(1));

  /** Memory of the task, in whole MiB; sent as text. */
  public final Member<DataSize> memory = sizeAsText("Memory", MEBIBYTES);

  TaskOverride() {}

  /**
   * What a container has other than its task definition says.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html">
   *     ContainerOverride</a>
   */
  public static final class ContainerOverride extends Structure {
    /** Name of the container. */
    public final Member<String> name = required(text("Name"));

    /** The command with its arguments. */
    public final ListMember<String> command = texts("Command");

    /** CPU units of the container, 1024 for a virtual CPU. */
    public final Member<Integer> cpu = integer("Cpu", atLeast(0));

    /** Environment variables, besides those of the task definition. */
    public final MapMember<String> environment = keyedTexts("Environment", "Name", "Value");

    /** The most memory that the container may use, in whole MiB; it is killed beyond. */
    public final Member<DataSize> memory = size("Memory", MEBIBYTES);

    /** The memory that is kept free for the container, in whole MiB. */
    public final Member<DataSize> memoryReservation = size("MemoryReservation", MEBIBYTES);

    private ContainerOverride() {}
  }
}
