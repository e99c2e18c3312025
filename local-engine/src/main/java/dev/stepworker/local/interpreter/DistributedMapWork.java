package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.history.EventDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a map's processor as an execution of its own for each item or batch of items. */
final class DistributedMapWork implements Work {
  private final StateVisit visit;
  private final MapState state;
  private @Nullable MapRunProgress progress;
  private long runStartedEventId;

  DistributedMapWork(StateVisit visit, MapState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    boolean isRead = state.items().reader().isPresent();
    MapSettings settings = new MapSettings(visit, state);
    List<?> items = isRead ? List.of() : settings.distributedItems();
    long maxConcurrency = settings.maxConcurrency();
    visit
        .branch()
        .record(
            "MapStateStarted",
            EventDetails.named("mapStateStartedEventDetails").with("length", items.size()));
    MapRun run = mapRun(maxConcurrency, settings.toleratedFailures());
    runStartedEventId = visit
        .branch()
        .record(
            "MapRunStarted",
            EventDetails.named("mapRunStartedEventDetails").with("mapRunArn", run.arn()));
    MapRunProgress running = new MapRunProgress(visit, state, run, this::succeeded, this::failed);
    progress = running;
    if (isRead) {
      new ItemSource(visit, state).read(read -> begin(running, read), running::fail);
    } else {
      begin(running, new LoadedItems(items, "STATE_DATA"));
    }
  }

  @Override
  public boolean redrive() {
    MapRunProgress last = progress;
    if (last == null || !last.hasBegun()) {
      return false;
    }
    MapRun run = last.run();
    run.redriven(visit.branch().run().loop().now());
    runStartedEventId = visit
        .branch()
        .record(
            "MapRunRedriven",
            EventDetails.named("mapRunRedrivenEventDetails")
                .with("mapRunArn", run.arn())
                .with("redriveCount", run.redrives()));
    last.redrive();
    return true;
  }

  private MapRun mapRun(long maxConcurrency, Tolerance tolerance) {
    ExecutionRun execution = visit.branch().run();
    Interpreter engine = execution.engine();
    String label = state.results().label().isEmpty()
        ? engine.names().next()
        : state.results().label();
    MapRun run = new MapRun(
        engine
            .place()
            .statesArn(
                "mapRun",
                execution.identity().machineName() + "/" + label + ":"
                    + engine.names().next()),
        execution.identity().arn(),
        engine.loop().now(),
        maxConcurrency,
        tolerance);
    engine.maps().runs().add(run);
    return run;
  }

  private void begin(MapRunProgress running, LoadedItems items) {
    ItemSelection selection = new ItemSelection(visit, state.items());
    List<@Nullable Object> inputs = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      inputs.add(
          selection.select(new MapItem(i, items.values().get(i), Optional.of(items.source()))));
    }
    running.begin(new ItemBatches(visit, state.items().batcher()).children(inputs));
  }

  private void succeeded(@Nullable Object output) {
    Branch branch = visit.branch();
    long runSucceeded = branch.record("MapRunSucceeded", EventDetails.none());
    branch.record("MapStateSucceeded", EventDetails.none());
    boolean isCausedByStart = branch.run().engine().behaviour().isMapExitCausedByItsStart();
    branch.continueFrom(isCausedByStart ? runStartedEventId : runSucceeded);
    visit.finished(output);
  }

  private void failed(Failure failure) {
    visit
        .branch()
        .record(
            "MapRunFailed",
            EventDetails.named("mapRunFailedEventDetails")
                .with("cause", failure.cause())
                .with("error", failure.error()));
    visit.failed(failure);
  }

  @Override
  public void abort() {
    if (progress != null) {
      progress.abort();
    }
  }
}
