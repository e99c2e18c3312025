package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * How the containers of a task reach the network.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html">
 *     TaskDefinition</a>
 */
public enum NetworkMode implements Constant {
  /** By a network interface of the task's own; the only mode on Fargate. */
  AWSVPC("awsvpc"),
  /** By Docker's bridge on the instance; the default on Linux instances. */
  BRIDGE("bridge"),
  /** By the interface of the instance. */
  HOST("host"),
  /** By Docker's NAT; the default on Windows instances. */
  NAT("nat"),
  /** Not at all. */
  NONE("none");

  private final String value;

  NetworkMode(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
