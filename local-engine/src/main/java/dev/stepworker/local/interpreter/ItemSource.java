package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.items.ItemAccessException;
import dev.stepworker.local.items.ReadRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has the items of a distributed map read on the pool. */
final class ItemSource {
  private static final String FAILED = "States.ItemReaderFailed";
  private static final long MOST_ITEMS = 100_000_000;

  private final StateVisit visit;
  private final MapState state;

  ItemSource(StateVisit visit, MapState state) {
    this.visit = visit;
    this.state = state;
  }

  void read(Consumer<LoadedItems> loaded, Consumer<Failure> failed) {
    ReadRequest request = request();
    if (request.maxItems() < 1) {
      failed.accept(Failure.of(FAILED, "field MaxItems must be positive"));
      return;
    }
    MapDesk desk = visit.branch().run().engine().maps();
    desk.pool().run(() -> {
      try {
        List<? extends @Nullable Object> items = desk.reader().read(request);
        visit.later(() -> loaded.accept(new LoadedItems(items, request.source())));
      } catch (ItemAccessException e) {
        visit.later(() -> failed.accept(Failure.of(FAILED, e.reason())));
      }
    });
  }

  /** The items in what the reader is said to find. */
  List<? extends @Nullable Object> given(String data) {
    ReadRequest request = request();
    try {
      return visit
          .branch()
          .run()
          .engine()
          .maps()
          .reader()
          .parse(request, data.getBytes(StandardCharsets.UTF_8))
          .stream()
          .limit(request.maxItems())
          .toList();
    } catch (ItemAccessException e) {
      throw new StateFailure(Failure.of(FAILED, e.reason()));
    }
  }

  private ReadRequest request() {
    ConfigFields reader = new ConfigFields(visit, state.items().reader().value(), "ItemReader");
    ConfigFields config = reader.object("ReaderConfig");
    long maxItems = config.number("MaxItems", MOST_ITEMS);
    return new ReadRequest(
        reader.text("Resource"), reader.arguments(), config.all(), Math.min(maxItems, MOST_ITEMS));
  }
}
