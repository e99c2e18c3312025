package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Catcher;
import dev.stepworker.local.definition.ChoiceRule;
import dev.stepworker.local.definition.DataFlow;
import dev.stepworker.local.definition.MapItems;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.query.JsonType;
import dev.stepworker.local.query.JsonataQueries;
import dev.stepworker.local.query.JsonataScope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state's data in JSONata. */
final class JsonataData implements StateData {
  private final StateVisit visit;
  private final JsonataQueries queries;
  private final DataFlow fields;

  JsonataData(StateVisit visit, JsonataQueries queries) {
    this.visit = visit;
    this.queries = queries;
    this.fields = visit.state().data();
  }

  @Override
  public @Nullable Object input() {
    return visit.input();
  }

  @Override
  public @Nullable Object arguments() {
    return fields.arguments().isPresent()
        ? queries.template(fields.arguments().value(), "Arguments", scope(states()))
        : visit.input();
  }

  @Override
  public @Nullable Object value(Setting setting, JsonType expected) {
    return setting.value().isExpression()
        ? queries.evaluate(setting.value().text(), setting.name(), expected, scope(states()))
        : setting.value().value();
  }

  @Override
  public @Nullable Object template(@Nullable Object template, String location) {
    return queries.template(template, location, scope(states()));
  }

  @Override
  public Outputs result(@Nullable Object result) {
    Map<String, @Nullable Object> states = states();
    if (hasResult()) {
      states.put("result", result);
    }
    return outputs(LeavingFields.of(fields), states, result);
  }

  @Override
  public @Nullable Object items(MapItems items) {
    if (!items.items().isPresent()) {
      return visit.input();
    }
    return items.items().isExpression()
        ? queries.evaluate(items.items().text(), "Items", JsonType.ARRAY, scope(states()))
        : queries.template(items.items().value(), "Items", scope(states()));
  }

  @Override
  public @Nullable Object distributedItems(MapItems items) {
    return items.items().isExpression()
        ? queries.evaluate(items.items().text(), "Items", scope(states()))
        : items(items);
  }

  @Override
  public Failure noArray(MapItems items, @Nullable Object value) {
    return Failure.evaluation(
        null, "Map state input must be an array but was: " + Json.write(value));
  }

  @Override
  public boolean applies(ChoiceRule rule, int index) {
    String location = "Choices[" + index + "]/Condition";
    Object applies = rule.condition().isExpression()
        ? queries.evaluate(rule.condition().text(), location, JsonType.BOOLEAN, scope(states()))
        : rule.condition().value();
    return Boolean.TRUE.equals(applies);
  }

  @Override
  public Outputs chosen(LeavingFields leaving) {
    return outputs(leaving, states(), visit.input());
  }

  @Override
  public Outputs caught(Catcher catcher, int index, Map<String, @Nullable Object> errorOutput) {
    Map<String, @Nullable Object> states = states();
    states.put("errorOutput", errorOutput);
    return outputs(LeavingFields.of(catcher, index), states, errorOutput);
  }

  private Outputs outputs(
      LeavingFields leaving, Map<String, @Nullable Object> states, @Nullable Object otherwise) {
    JsonataScope scope = scope(states);
    Map<String, @Nullable Object> assigned = leaving.assign().isPresent()
        ? JsonObjects.of(
            queries.template(leaving.assign().value(), leaving.location("Assign"), scope))
        : Map.of();
    Object output = leaving.output().isPresent()
        ? queries.template(leaving.output().value(), leaving.location("Output"), scope)
        : otherwise;
    return new Outputs(assigned, output);
  }

  private boolean hasResult() {
    return switch (visit.state().type()) {
      case TASK, PARALLEL, MAP -> true;
      default -> false;
    };
  }

  private Map<String, @Nullable Object> states() {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    states.put("input", visit.input());
    states.put("context", visit.branch().run().shown(visit.context()));
    return states;
  }

  private JsonataScope scope(Map<String, @Nullable Object> states) {
    return new JsonataScope(states, visit.variables());
  }
}
