package dev.stepworker.local.interpreter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of distributed maps, by ARN; confined to the engine's loop. */
public final class MapRuns {
  private final Map<String, MapRun> byArn = new LinkedHashMap<>();
  private final Map<String, ChildExecution> children = new LinkedHashMap<>();
  private final Map<String, MapRun> runsByChild = new HashMap<>();

  void add(MapRun run) {
    byArn.put(run.arn(), run);
  }

  void started(String childArn, ChildExecution child, MapRun run) {
    children.put(childArn, child);
    runsByChild.put(childArn, run);
  }

  /** The run of this ARN, if it exists. */
  public Optional<MapRun> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** The runs of an execution's maps, in the order of their starts. */
  public List<MapRun> of(String executionArn) {
    return byArn.values().stream()
        .filter(run -> run.executionArn().equals(executionArn))
        .toList();
  }

  /** The run to which the child execution of this ARN belongs. */
  public Optional<MapRun> ofChild(String childArn) {
    return Optional.ofNullable(runsByChild.get(childArn));
  }

  /** The child execution of this ARN, if it has started. */
  public Optional<ChildExecution> child(String arn) {
    return Optional.ofNullable(children.get(arn));
  }
}
