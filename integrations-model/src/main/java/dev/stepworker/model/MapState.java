package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs the same states for every item of a list, several at a time; its result is the list of
 * theirs. Named apart from {@code java.util.Map}; its {@code Type} is Map.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html">Using
 *     Map state in Inline mode</a>
 */
public final class MapState extends ItemState<MapState> {
  private final Optional<Scope> processor;
  private final Optional<Scope> iterator;

  private MapState(StateCore core, Optional<Scope> processor, Optional<Scope> iterator) {
    super(core);
    this.processor = processor;
    this.iterator = iterator;
  }

  public static MapState named(String name) {
    return new MapState(StateCore.named(name), Optional.empty(), Optional.empty());
  }

  /**
   * Sets what is done with an item: the state to start at, and those states that no other state
   * brings along.
   */
  public MapState itemProcessor(State<?> start, State<?>... others) {
    return new MapState(core(), Optional.of(Scope.of(start, others)), iterator);
  }

  /** Sets what is done with an item, in the old form {@code Iterator}. */
  public MapState iterator(State<?> start, State<?>... others) {
    return new MapState(core(), processor, Optional.of(Scope.of(start, others)));
  }

  /** Does the same as {@link #itemSelector}, in the old form. JSONPath only. */
  public MapState parameters(Document document) {
    return with(Slot.PARAMETERS, new DocumentContent(document));
  }

  @Override
  MapState copy(StateCore changed) {
    return new MapState(changed, processor, iterator);
  }

  @Override
  List<Scope> scopes() {
    return Stream.concat(processor.stream(), iterator.stream()).toList();
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    super.renderOwn(state, rendering);
    processor.ifPresent(scope -> {
      ObjectNode inner = state.putObject("ItemProcessor");
      inner.putObject("ProcessorConfig").put("Mode", "INLINE");
      inner.setAll(scope.render(rendering));
    });
    iterator.ifPresent(scope -> state.set("Iterator", scope.render(rendering)));
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    super.checkOwn(here, language);
    if (processor.isPresent() == iterator.isPresent()) {
      here.add(
          "ItemProcessor",
          processor.isPresent()
              ? "cannot be combined with Iterator; keep one of them"
              : "is missing; say what to do with an item with itemProcessor(...)");
    }
    if (core().contents().has(Slot.PARAMETERS) && core().contents().has(Slot.ITEM_SELECTOR)) {
      here.add("ItemSelector", "cannot be combined with Parameters; keep one of them");
    }
  }
}
