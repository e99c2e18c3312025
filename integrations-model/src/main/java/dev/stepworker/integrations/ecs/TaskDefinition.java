package dev.stepworker.integrations.ecs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task definition by its family, with what is known of it:
 * {@code TaskDefinition.fargate("report").containers("report").taskRole(ARN)}. Immutable.
 *
 * <p>What is known is held against the request, so that a wrong launch type, network or container
 * shows before anything is deployed. The roles have to be known for the policy to allow to pass
 * them on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html">
 *     TaskDefinition</a>
 */
public final class TaskDefinition {
  private final String name;
  private final Facts facts;

  private TaskDefinition(String name, Facts facts) {
    this.name = name;
    this.facts = facts;
  }

  /** The latest revision of a family, of which nothing else is known. */
  public static TaskDefinition family(String family) {
    return new TaskDefinition(family, Facts.NONE);
  }

  /** The latest revision of a family that runs on Fargate only; its network mode is awsvpc. */
  public static TaskDefinition fargate(String family) {
    return family(family).runningOn(LaunchType.FARGATE).networkMode(NetworkMode.AWSVPC);
  }

  /**
   * The latest revision of a family that runs on EC2 only; its network mode is bridge unless
   * another is given.
   */
  public static TaskDefinition ec2(String family) {
    return family(family).runningOn(LaunchType.EC2).networkMode(NetworkMode.BRIDGE);
  }

  /** That revision of the family, from 1. */
  public TaskDefinition revision(int revision) {
    return new TaskDefinition(family() + ":" + revision, facts);
  }

  /** The same, with that network mode. */
  public TaskDefinition networkMode(NetworkMode mode) {
    return new TaskDefinition(
        name, new Facts(facts.launchType, Optional.of(mode), facts.containers, facts.roles));
  }

  /** The same, with these containers and no others. */
  public TaskDefinition containers(String... names) {
    return new TaskDefinition(
        name,
        new Facts(facts.launchType, facts.networkMode, Optional.of(List.of(names)), facts.roles));
  }

  /** The same, whose containers act as that role. */
  public TaskDefinition taskRole(String roleArn) {
    return passing(roleArn);
  }

  /** The same, for which ECS pulls images and writes logs as that role. */
  public TaskDefinition executionRole(String roleArn) {
    return passing(roleArn);
  }

  /** Family and, where it is given, revision: {@code report:12}. */
  @Override
  public String toString() {
    return name;
  }

  boolean runsOn(LaunchType type) {
    return facts.launchType.map(type::equals).orElse(true);
  }

  Optional<NetworkMode> knownNetworkMode() {
    return facts.networkMode;
  }

  Optional<List<String>> knownContainers() {
    return facts.containers;
  }

  /** The ARNs of the roles that are passed on to the task. */
  List<String> roles() {
    return facts.roles;
  }

  private String family() {
    return name.split(":", 2)[0];
  }

  private TaskDefinition runningOn(LaunchType type) {
    return new TaskDefinition(
        name, new Facts(Optional.of(type), facts.networkMode, facts.containers, facts.roles));
  }

  private TaskDefinition passing(String roleArn) {
    List<String> roles = new ArrayList<>(facts.roles);
    roles.add(roleArn);
    return new TaskDefinition(
        name, new Facts(facts.launchType, facts.networkMode, facts.containers, List.copyOf(roles)));
  }

  /** What is known of a task definition besides its name. */
  private record Facts(
      Optional<LaunchType> launchType,
      Optional<NetworkMode> networkMode,
      Optional<List<String>> containers,
      List<String> roles) {
    static final Facts NONE =
        new Facts(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
