package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.history.EventDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a map's processor for each item within the same execution. */
final class InlineMapWork implements Work, BranchListener {
  private static final int MOST_AT_ONCE = 40;

  private final StateVisit visit;
  private final MapState state;
  private final List<Branch> iterations = new ArrayList<>();
  private List<?> items = List.of();
  private List<@Nullable Object> outputs = List.of();
  private long atOnce;
  private int ended;

  InlineMapWork(StateVisit visit, MapState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    MapSettings settings = new MapSettings(visit, state);
    items = settings.items();
    atOnce = concurrency(settings.maxConcurrency());
    settings.toleratedFailures();
    outputs = new ArrayList<>(Collections.nCopies(items.size(), null));
    long started = visit
        .branch()
        .record(
            "MapStateStarted",
            EventDetails.named("mapStateStartedEventDetails").with("length", items.size()));
    if (items.isEmpty()) {
      complete(started);
      return;
    }
    startMore(started);
  }

  private static long concurrency(long limit) {
    return limit == 0 ? MOST_AT_ONCE : Math.min(limit, MOST_AT_ONCE);
  }

  private void startMore(long fromEventId) {
    while (iterations.size() < items.size() && iterations.size() - ended < atOnce) {
      iterate(fromEventId);
    }
  }

  @Override
  public boolean redrive() {
    if (iterations.isEmpty()) {
      return false;
    }
    Branch outer = visit.branch();
    iterations.stream()
        .filter(iteration -> !iteration.hasSucceeded())
        .forEach(iteration -> iteration.redriveWithin(outer));
    startMore(outer.lastEventId());
    if (ended == items.size()) {
      complete(outer.lastEventId());
    }
    return true;
  }

  private void iterate(long fromEventId) {
    int index = iterations.size();
    MapItem item = MapItem.inline(index, items.get(index));
    Object input = new ItemSelection(visit, state.items()).select(item);
    Branch outer = visit.branch();
    long started =
        outer.run().record("MapIterationStarted", fromEventId, details("Started", index));
    BranchPlace place =
        new BranchPlace(outer.variables().inner(), item.within(outer.context()), started);
    Branch iteration = new Branch(outer.run(), state.processor().states(), place, this);
    iterations.add(iteration);
    iteration.start(input);
  }

  private EventDetails details(String what, int index) {
    return EventDetails.named("mapIteration" + what + "EventDetails")
        .with("index", index)
        .with("name", state.name());
  }

  @Override
  public void succeeded(Branch iteration, @Nullable Object output) {
    visit.resume(() -> {
      int index = iterations.indexOf(iteration);
      outputs.set(index, output);
      ended++;
      long succeeded = visit
          .branch()
          .run()
          .record("MapIterationSucceeded", iteration.lastEventId(), details("Succeeded", index));
      if (iterations.size() < items.size()) {
        iterate(iteration.lastEventId());
      } else if (ended == items.size()) {
        complete(succeeded);
      }
    });
  }

  private void complete(long fromEventId) {
    visit.branch().continueFrom(fromEventId);
    visit.branch().run().record("MapStateSucceeded", fromEventId, EventDetails.none());
    visit.finished(outputs);
  }

  @Override
  public void failed(Branch failed, Failure failure) {
    recordStopped("Failed", failed, failed.lastEventId());
    failed.recordFailedStateAborted();
    iterations.stream().filter(iteration -> !iteration.isOver()).forEach(iteration -> {
      iteration.abort();
      recordStopped("Aborted", iteration, failed.lastEventId());
      iteration.recordStateAborted(failed.lastEventId());
    });
    visit.branch().continueFrom(failed.lastEventId());
    visit.failed(failure);
  }

  private void recordStopped(String how, Branch iteration, long causeEventId) {
    int index = iterations.indexOf(iteration);
    visit.branch().run().record("MapIteration" + how, causeEventId, details(how, index));
  }

  @Override
  public void abort() {
    iterations.forEach(Branch::abort);
  }
}
