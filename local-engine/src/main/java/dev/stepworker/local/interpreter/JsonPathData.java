package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Catcher;
import dev.stepworker.local.definition.ChoiceRule;
import dev.stepworker.local.definition.DataFlow;
import dev.stepworker.local.definition.Field;
import dev.stepworker.local.definition.MapItems;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.query.JsonPathQueries;
import dev.stepworker.local.query.JsonType;
import dev.stepworker.local.query.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state's data in JSONPath. */
final class JsonPathData implements StateData {
  private final StateVisit visit;
  private final JsonPathQueries queries;
  private final DataFlow fields;

  JsonPathData(StateVisit visit, JsonPathQueries queries) {
    this.visit = visit;
    this.queries = queries;
    this.fields = visit.state().data();
  }

  @Override
  public @Nullable Object input() {
    return filtered(fields.inputPath(), visit.input());
  }

  @Override
  public @Nullable Object arguments() {
    Object input = input();
    return fields.arguments().isPresent()
        ? queries.template(fields.arguments().value(), scope(input))
        : input;
  }

  @Override
  public @Nullable Object value(Setting setting, JsonType expected) {
    return setting.path().isPresent()
        ? queries.read(setting.path().text(), scope(input()))
        : setting.value().value();
  }

  @Override
  public @Nullable Object template(@Nullable Object template, String location) {
    return queries.template(template, scope(input()));
  }

  @Override
  public Outputs result(@Nullable Object result) {
    Object selected = fields.resultSelector().isPresent()
        ? queries.template(fields.resultSelector().value(), scope(result))
        : result;
    Object combined = combined(fields.resultPath(), selected);
    return new Outputs(
        assigned(fields.assign(), selected), filtered(fields.outputPath(), combined));
  }

  @Override
  public @Nullable Object items(MapItems items) {
    return filtered(items.itemsPath(), input());
  }

  @Override
  public @Nullable Object distributedItems(MapItems items) {
    return items(items);
  }

  @Override
  public Failure noArray(MapItems items, @Nullable Object value) {
    Object path = items.itemsPath().value() == null ? "$" : items.itemsPath().value();
    return Failure.fatal("Reference path \"" + path + "\" must point to array.");
  }

  @Override
  public boolean applies(ChoiceRule rule, int index) {
    return queries.matches(rule.comparison(), scope(input()));
  }

  @Override
  public Outputs chosen(LeavingFields leaving) {
    Object input = input();
    return new Outputs(assigned(leaving.assign(), input), filtered(fields.outputPath(), input));
  }

  @Override
  public Outputs caught(Catcher catcher, int index, Map<String, @Nullable Object> errorOutput) {
    return new Outputs(
        assigned(catcher.assign(), errorOutput), combined(catcher.resultPath(), errorOutput));
  }

  private @Nullable Object filtered(Field path, @Nullable Object document) {
    if (path.isNull()) {
      return new LinkedHashMap<>();
    }
    return path.isPresent() ? queries.read(path.text(), scope(document)) : document;
  }

  private @Nullable Object combined(Field path, @Nullable Object value) {
    if (path.isNull()) {
      return visit.input();
    }
    return path.isPresent() ? queries.write(path.text(), visit.input(), value) : value;
  }

  private Map<String, @Nullable Object> assigned(Field assign, @Nullable Object document) {
    return assign.isPresent()
        ? JsonObjects.of(queries.template(assign.value(), scope(document)))
        : Map.of();
  }

  private Scope scope(@Nullable Object document) {
    return new Scope(document, visit.branch().run().shown(visit.context()), visit.variables());
  }
}
