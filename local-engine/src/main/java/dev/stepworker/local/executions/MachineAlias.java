package dev.stepworker.local.executions;

import java.time.Instant;
import java.util.List;

/**
 * A name for one or two versions of a state machine; immutable.
 *
 * @param arn ends in the name
 * @param routes one or two, whose weights add up to 100
 */
public record MachineAlias(
    String arn,
    String name,
    String description,
    List<Route> routes,
    Instant created,
    Instant updated) {

  /** The version that the given number, 0 to 99, falls to. */
  String versionArn(int drawn) {
    int below = 0;
    for (Route route : routes) {
      below += route.weight();
      if (drawn < below) {
        return route.versionArn();
      }
    }
    throw new IllegalArgumentException("The weights of " + arn + " do not reach " + drawn);
  }

  boolean refersTo(String versionArn) {
    return routes.stream().anyMatch(route -> route.versionArn().equals(versionArn));
  }

  /**
   * How many of a hundred executions go to a version.
   *
   * @param weight 0 to 100
   */
  public record Route(String versionArn, int weight) {}
}
