package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Field;
import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the items of a distributed map together as {@code ItemBatcher} says, and makes children of
 * them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html">ItemBatcher</a>
 */
final class ItemBatches {
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final StateVisit visit;
  private final Field batcher;

  ItemBatches(StateVisit visit, Field batcher) {
    this.visit = visit;
    this.batcher = batcher;
  }

  List<ChildExecution> children(List<? extends @Nullable Object> inputs) {
    if (!batcher.isPresent()) {
      return inputs.stream()
          .map(input -> new ChildExecution(Json.write(input), 1))
          .toList();
    }
    ConfigFields fields = new ConfigFields(visit, batcher.value(), "ItemBatcher");
    long mostItems = fields.number("MaxItemsPerBatch", NO_LIMIT);
    long mostBytes =
        fields.number("MaxInputBytesPerBatch", visit.branch().run().limits().payloadBytes());
    Object shared = fields.template("BatchInput");
    List<ChildExecution> children = new ArrayList<>();
    List<@Nullable Object> batch = new ArrayList<>();
    for (Object input : inputs) {
      batch.add(input);
      boolean isTooLarge = Json.bytes(Json.write(envelope(shared, batch))) > mostBytes;
      if (isTooLarge && batch.size() > 1) {
        batch.remove(batch.size() - 1);
        children.add(child(shared, batch));
        batch = new ArrayList<>();
        batch.add(input);
      }
      if (batch.size() >= mostItems) {
        children.add(child(shared, batch));
        batch = new ArrayList<>();
      }
    }
    if (!batch.isEmpty()) {
      children.add(child(shared, batch));
    }
    return children;
  }

  private static ChildExecution child(@Nullable Object shared, List<@Nullable Object> batch) {
    return new ChildExecution(Json.write(envelope(shared, batch)), batch.size());
  }

  private static Map<String, @Nullable Object> envelope(
      @Nullable Object shared, List<@Nullable Object> batch) {
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    if (shared != null) {
      envelope.put("BatchInput", shared);
    }
    envelope.put("Items", batch);
    return envelope;
  }
}
