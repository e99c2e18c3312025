package dev.stepworker.integrations.ecs;

import static dev.stepworker.model.Rule.between;

import dev.stepworker.integrations.ecs.TaskOverride.ContainerOverride;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a task, on EC2 instances or on Fargate.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html">Step
 *     Functions and ECS</a>
 */
public final class EcsRunTask extends TaskRequest {
  private static final String ACTION = "ecs:runTask";

  /** Name or ARN of the cluster. */
  public final Member<String> cluster = required(text("Cluster"));

  /** What to run. */
  public final Member<TaskDefinition> taskDefinition =
      required(textOf("TaskDefinition", TaskDefinition::toString));

  /** On what capacity to run, in place of {@link #launchType}. */
  public final StructureListMember<CapacityProvider> capacityProviderStrategy =
      structures("CapacityProviderStrategy", CapacityProvider::new);

  /** Whether commands may be executed in the running containers; false when unset. */
  public final Member<Boolean> enableExecuteCommand = flag("EnableExecuteCommand");

  /** Name of the group that the task belongs to; its family when unset. */
  public final Member<String> group = text("Group");

  /** On what to run; the cluster's own capacity providers when unset. */
  public final Member<LaunchType> launchType = enumeration("LaunchType");

  /** The network; where the network mode is awsvpc, as on Fargate, it has to be set. */
  public final StructureMember<NetworkConfiguration> networkConfiguration =
      structure("NetworkConfiguration", NetworkConfiguration::new);

  /** What the task has other than its task definition says. */
  public final StructureMember<TaskOverride> overrides = structure("Overrides", TaskOverride::new);

  /** On EC2: what the instance has to be. */
  public final StructureListMember<PlacementConstraint> placementConstraints =
      structures("PlacementConstraints", PlacementConstraint::new);

  /** On EC2: by what the instance is chosen. */
  public final StructureListMember<PlacementStrategy> placementStrategy =
      structures("PlacementStrategy", PlacementStrategy::new);

  /** On Fargate: the version of its runtime environment; the newest when unset. */
  public final Member<PlatformVersion> platformVersion = enumeration("PlatformVersion");

  /** From where the task takes tags over; from nowhere when unset. */
  public final Member<PropagateTags> propagateTags = enumeration("PropagateTags");

  private EcsRunTask() {}

  /** Goes on when ECS has taken the task; it is still starting. */
  public static ServiceTask requestResponse(Consumer<EcsRunTask> spec) {
    return ServiceTask.requestResponse(ACTION, EcsRunTask::new, spec);
  }

  /** Goes on when the task has stopped. */
  public static ServiceTask runJob(Consumer<EcsRunTask> spec) {
    return ServiceTask.runJob(ACTION, EcsRunTask::new, spec);
  }

  /** Goes on when somebody sends the task token back, which an override has to hand on. */
  public static ServiceTask waitForTaskToken(Consumer<EcsRunTask> spec) {
    return ServiceTask.waitForTaskToken(ACTION, EcsRunTask::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    checkLaunchType(problems);
    literalOf(taskDefinition).ifPresent(definition -> {
      checkCompatibility(definition, problems);
      checkNetwork(definition, problems);
      checkContainers(definition, problems);
    });
  }

  @Override
  protected void permissions(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    Optional<TaskDefinition> definition = permissions.literalOf(taskDefinition);
    String name = definition.map(TaskDefinition::toString).orElse("*");
    permissions.add(
        IamStatement.allow("ecs:RunTask").on(environment.arn("ecs", "task-definition/" + name)));
    permissions.add(IamStatement.allow("ecs:StopTask", "ecs:DescribeTasks").on("*"));
    definition.ifPresentOrElse(
        known -> allowToPass(known.roles(), permissions), () -> allowToPassAny(permissions));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventsForECSTaskRule");
    }
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(overrides);
  }

  private static void allowToPass(List<String> roles, Permissions permissions) {
    if (!roles.isEmpty()) {
      permissions.add(IamStatement.allow("iam:PassRole").on(roles));
    }
  }

  private static void allowToPassAny(Permissions permissions) {
    permissions.add(IamStatement.allow("iam:PassRole")
        .on(permissions.environment().accountArn("iam", "role/*"))
        .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"));
  }

  private boolean isOn(LaunchType type) {
    return literalOf(launchType).equals(Optional.of(type));
  }

  private void checkLaunchType(Problems problems) {
    if (launchType.isSet() && capacityProviderStrategy.isSet()) {
      problems.add(
          launchType, "cannot be combined with CapacityProviderStrategy; keep one of them");
    }
    if (isOn(LaunchType.EC2) && platformVersion.isSet()) {
      problems.add(platformVersion, "is for Fargate, but LaunchType is EC2; leave it out");
    }
    for (Field placement : List.of(placementConstraints, placementStrategy)) {
      if (isOn(LaunchType.FARGATE) && placement.isSet()) {
        problems.add(placement, "is for EC2, but LaunchType is FARGATE; leave it out");
      }
    }
  }

  private void checkCompatibility(TaskDefinition definition, Problems problems) {
    literalOf(launchType)
        .filter(type -> !definition.runsOn(type))
        .ifPresent(type -> problems.add(
            launchType,
            "is " + type + ", on which '" + definition + "' does not run; choose another"));
  }

  private void checkNetwork(TaskDefinition definition, Problems problems) {
    boolean wanted = isOn(LaunchType.FARGATE)
        || definition.knownNetworkMode().equals(Optional.of(NetworkMode.AWSVPC));
    if (wanted && !networkConfiguration.isSet()) {
      problems.add(
          networkConfiguration,
          "is missing; a task in the network mode awsvpc needs subnets, so name them");
    }
    definition
        .knownNetworkMode()
        .filter(mode -> mode != NetworkMode.AWSVPC && networkConfiguration.isSet())
        .ifPresent(mode -> problems.add(
            networkConfiguration,
            "is for the network mode awsvpc, but '" + definition + "' has " + mode.value()
                + "; leave it out"));
  }

  private void checkContainers(TaskDefinition definition, Problems problems) {
    definition.knownContainers().ifPresent(containers -> {
      if (containers.isEmpty()) {
        problems.add(taskDefinition, "'" + definition + "' has no container; add one");
      }
      List<ContainerOverride> overridden =
          objectOf(overrides).map(o -> objectsOf(o.containerOverrides)).orElse(List.of());
      for (int i = 0; i < overridden.size(); i++) {
        String path = "Overrides.ContainerOverrides[" + i + "].Name";
        literalOf(overridden.get(i).name)
            .filter(name -> !containers.contains(name))
            .ifPresent(name -> problems.add(
                path,
                "is '" + name + "'; must be a container of '" + definition + "': "
                    + String.join(", ", containers)));
      }
    });
  }

  /**
   * A capacity provider, and its share of the tasks.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">
   *     CapacityProviderStrategyItem</a>
   */
  public static final class CapacityProvider extends Structure {
    /** Name of the provider, such as {@code FARGATE_SPOT}. */
    public final Member<String> capacityProvider = required(text("CapacityProvider"));

    /** The provider's share beside those of the others, 0 to 1,000; 0 when unset. */
    public final Member<Integer> weight = integer("Weight", between(0, 1_000));

    /** How many tasks the provider gets first, 0 to 100,000; none when unset. */
    public final Member<Integer> base = integer("Base", between(0, 100_000));

    private CapacityProvider() {}
  }
}
