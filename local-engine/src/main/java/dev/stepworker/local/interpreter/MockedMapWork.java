package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.integration.GroupMock;
import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for a Map state whose iterations are mocked, with what it makes of its items. */
final class MockedMapWork implements Work {
  private final StateVisit visit;
  private final MapState state;
  private final GroupMock mock;

  MockedMapWork(StateVisit visit, MapState state, GroupMock mock) {
    this.visit = visit;
    this.state = state;
    this.mock = mock;
  }

  @Override
  public void start() {
    MapSettings settings = new MapSettings(visit, state);
    List<? extends @Nullable Object> items = items(settings);
    Tolerance tolerance = settings.toleratedFailures();
    EventDetails details = EventDetails.named("mapStateStartedEventDetails")
        .with("afterItemsPath", Json.write(items))
        .with("maxConcurrency", settings.maxConcurrency());
    tolerance.count().ifPresent(count -> details.with("toleratedFailureCount", (long) count));
    tolerance
        .percentage()
        .ifPresent(percentage -> details.with("toleratedFailurePercentage", percentage));
    select(items, details);
    visit.branch().record("MapStateStarted", details);
    boolean isExceeded = state.processor().isDistributed()
        && mock.failure().isEmpty()
        && tolerance.isExceeded(mock.failedIterations(), items.size());
    if (isExceeded) {
      new MockedEnd(visit).fail(Failure.tooManyFailures());
    } else {
      new MockedEnd(visit).end(mock);
    }
  }

  private List<? extends @Nullable Object> items(MapSettings settings) {
    if (state.items().reader().isPresent()) {
      return mock.readerData().isPresent()
          ? new ItemSource(visit, state).given(mock.readerData().get())
          : List.of();
    }
    return state.processor().isDistributed() ? settings.distributedItems() : settings.items();
  }

  private void select(List<? extends @Nullable Object> items, EventDetails details) {
    ItemSelection selection = new ItemSelection(visit, state.items());
    List<@Nullable Object> inputs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      inputs.add(selection.select(new MapItem(i, items.get(i), Optional.empty())));
    }
    if (state.items().itemSelector().isPresent()) {
      details.with("afterItemSelector", Json.write(inputs));
    }
    if (state.items().batcher().isPresent()) {
      details.with("afterItemBatcher", batches(inputs));
    }
  }

  private String batches(List<@Nullable Object> inputs) {
    return Json.write(new ItemBatches(visit, state.items().batcher())
        .children(inputs).stream().map(child -> Json.parse(child.input())).toList());
  }
}
