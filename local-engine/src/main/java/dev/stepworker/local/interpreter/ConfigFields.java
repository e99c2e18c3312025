package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Field;
import dev.stepworker.local.definition.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the fields of an object within a state, such as {@code ItemReader}. */
final class ConfigFields {
  private final StateVisit visit;
  private final Map<String, @Nullable Object> members;
  private final String location;

  ConfigFields(StateVisit visit, @Nullable Object object, String location) {
    this.visit = visit;
    this.members = JsonObjects.of(object);
    this.location = location;
  }

  ConfigFields object(String name) {
    return new ConfigFields(visit, members.get(name), location + "/" + name);
  }

  Map<String, @Nullable Object> all() {
    return members;
  }

  String text(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /** A number, given literally, by a field with {@code Path} behind it, or by an expression. */
  long number(String name, long otherwise) {
    Setting setting = new Setting(name, field(name), field(name + "Path"));
    return setting.isPresent() ? new NumberSetting(visit).integer(setting) : otherwise;
  }

  /** A template; null if there is none. */
  @Nullable Object template(String name) {
    return members.containsKey(name)
        ? visit.shape().template(members.get(name), location + "/" + name)
        : null;
  }

  /** {@code Parameters} in JSONPath, {@code Arguments} in JSONata. */
  Map<String, @Nullable Object> arguments() {
    return JsonObjects.of(template(members.containsKey("Arguments") ? "Arguments" : "Parameters"));
  }

  private Field field(String name) {
    return members.containsKey(name) ? Field.of(members.get(name)) : Field.absent();
  }
}
