package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Catcher;
import dev.stepworker.local.definition.ChoiceRule;
import dev.stepworker.local.definition.MapItems;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.query.JsonType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shapes the data of one visit of a state in the state's query language.
 *
 * <p>Every method throws {@link dev.stepworker.local.query.QueryFailure} if an expression fails.
 */
interface StateData {
  /** The state's input, as {@code InputPath} leaves it. */
  @Nullable Object input();

  /**
   * What {@code Parameters} or {@code Arguments} make of the input; the input if there are none.
   */
  @Nullable Object arguments();

  /** The value of a setting that is present, given literally, by path or by expression. */
  @Nullable Object value(Setting setting, JsonType expected);

  /** A template in which expressions may stand, with the context as it is now. */
  @Nullable Object template(@Nullable Object template, String location);

  /** What the state leaves behind when its work ends with a result. */
  Outputs result(@Nullable Object result);

  /** What a map's items are, whatever it is. */
  @Nullable Object items(MapItems items);

  /** The same for a distributed map, which takes objects, too. */
  @Nullable Object distributedItems(MapItems items);

  /** Says that a map's items are no array. */
  Failure noArray(MapItems items, @Nullable Object value);

  /** Whether a choice's rule applies. */
  boolean applies(ChoiceRule rule, int index);

  /** What a choice leaves behind that goes on by a rule, or by its default. */
  Outputs chosen(LeavingFields fields);

  /**
   * What the state leaves behind when a catcher takes its failure.
   *
   * @param index which of the state's catchers it is
   */
  Outputs caught(Catcher catcher, int index, Map<String, @Nullable Object> errorOutput);
}
