package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.function.Consumer;

/**
 * A state that does the same for every item of a list.
 *
 * @param <S> the type of the state itself
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html">Map workflow
 *     state</a>
 */
public abstract class ItemState<S extends ItemState<S>> extends RecoverableState<S> {
  private static final Kind<Integer> CONCURRENCY = new Kind<>(Json::number, Rule.atLeast(0));

  ItemState(StateCore core) {
    super(core);
  }

  /** Chooses the list in the input; the whole input when unset. JSONPath only. */
  public final S itemsPath(String path) {
    return with(Slot.ITEMS_PATH, PathContent.of(path, PathSyntax.REFERENCE));
  }

  /** Sets the list: a literal one, or a JSONata expression. JSONata only. */
  public final S items(Document items) {
    return with(Slot.ITEMS, new DocumentContent(items));
  }

  /** Takes the list from an expression. JSONata only. */
  public final S items(Value<?> items) {
    return items(Document.of(items));
  }

  /** How many items are worked on at a time; 0, as unset, for as many as possible. */
  public final S maxConcurrency(int items) {
    return maxConcurrency(Value.of(items));
  }

  /** Takes the limit from an expression; a path renders {@code MaxConcurrencyPath}. */
  public final S maxConcurrency(Value<Integer> items) {
    return with(Slot.MAX_CONCURRENCY, ValueContent.of(items, CONCURRENCY));
  }

  /** Makes the input for an item an object: the lambda fills it in. */
  public final S itemSelector(Consumer<DocumentObject> spec) {
    return itemSelector(Document.object(spec));
  }

  /** Makes the input for an item a document. */
  public final S itemSelector(Document document) {
    return with(Slot.ITEM_SELECTOR, new DocumentContent(document));
  }

  @Override
  final String type() {
    return "Map";
  }
}
