package dev.stepworker.model;

import java.util.List;
import java.util.stream.Stream;

/** What a state machine needs to be allowed on itself, because distributed maps start it. */
final class MapRunPermissions {
  private final String machine;
  private final AwsEnvironment environment;

  MapRunPermissions(String machine, AwsEnvironment environment) {
    this.machine = machine;
    this.environment = environment;
  }

  /** Those for all maps of a scope, at every depth; none where there is no map. */
  Stream<IamStatement> in(Scope scope) {
    return scope.states().stream()
        .flatMap(state -> Stream.concat(
            state instanceof DistributedMap map ? of(map).stream() : Stream.empty(),
            state.scopes().stream().flatMap(this::in)));
  }

  private List<IamStatement> of(DistributedMap map) {
    String runs = machine + "/" + map.label().orElse("*");
    return List.of(
        IamStatement.allow("states:StartExecution")
            .on(environment.arn("states", "stateMachine:" + machine)),
        IamStatement.allow("states:DescribeExecution", "states:StopExecution")
            .on(environment.arn("states", "execution:" + machine + ":*")),
        IamStatement.allow("states:RedriveExecution")
            .on(environment.arn("states", "execution:" + runs + ":*")));
  }
}
