package dev.stepworker.local.definition;

import dev.stepworker.local.query.value.Timestamps;
import java.util.Optional;

/** Reads one state of any type. */
final class StateParser {
  private static final int MAX_NAME_LENGTH = 80;

  private final QueryLanguage inherited;

  StateParser(QueryLanguage inherited) {
    this.inherited = inherited;
  }

  Optional<State> parse(String name, Fields fields) {
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      fields.problems().schema(fields.location(), "A state's name must have 1 to 80 characters");
    }
    Optional<StateType> type = fields.text("Type").flatMap(StateType::named);
    if (type.isEmpty()) {
      fields.problem(
          "Type",
          "'Type' must be one of Pass, Task, Choice, Wait, Parallel, Map, Succeed and Fail");
    }
    return type.map(known -> parse(known, new StateFields(name, inherited, fields)));
  }

  private static State parse(StateType type, StateFields fields) {
    new StateFieldsCheck(fields.own(), type).check();
    new LanguageCheck(fields).check();
    if (fields.isJsonata()) {
      new JsonataCheck(fields.own()).check();
    } else {
      new JsonPathCheck(fields.own()).check();
    }
    return switch (type) {
      case PASS ->
        new PassState(
            fields.name(),
            fields.queryLanguage(),
            fields.dataFlow(),
            fields.own().field("Result"),
            fields.transition());
      case TASK -> task(fields);
      case CHOICE -> new ChoiceParser(fields).parse();
      case WAIT -> waiting(fields);
      case PARALLEL -> new ParallelParser(fields).parse();
      case MAP -> new MapParser(fields).parse();
      case SUCCEED -> new SucceedState(fields.name(), fields.queryLanguage(), fields.dataFlow());
      case FAIL ->
        new FailState(
            fields.name(),
            fields.queryLanguage(),
            fields.dataFlow(),
            fields.own().setting("Error"),
            fields.own().setting("Cause"));
    };
  }

  private static State task(StateFields fields) {
    Fields own = fields.own();
    SecondsCheck seconds = new SecondsCheck(own);
    seconds.checkHeartbeatWithinTimeout();
    return new TaskState(
        fields.name(),
        fields.queryLanguage(),
        fields.dataFlow(),
        fields.errors(),
        fields.transition(),
        resource(own),
        seconds.positive("TimeoutSeconds"),
        seconds.positive("HeartbeatSeconds"),
        own.field("Credentials"));
  }

  private static String resource(Fields own) {
    String resource = own.requiredText("Resource");
    if (!resource.isEmpty() && !resource.startsWith("arn:")) {
      own.problem("Resource", "Value is not a valid resource ARN");
    }
    return resource;
  }

  private static void checkTimestamp(Fields own) {
    if (own.has("Timestamp") && own.text("Timestamp").flatMap(Timestamps::parse).isEmpty()) {
      own.problem("Timestamp", "String does not match RFC3339 timestamp");
    }
  }

  private static State waiting(StateFields fields) {
    Fields own = fields.own();
    Setting seconds = new SecondsCheck(own).zeroOrMore("Seconds");
    Setting timestamp = own.setting("Timestamp");
    if (seconds.isPresent() == timestamp.isPresent()) {
      own.problem("There should only be one of the following fields: [SecondsPath, Seconds,"
          + " TimestampPath, Timestamp]");
    }
    if (!fields.isJsonata()) {
      checkTimestamp(own);
    }
    return new WaitState(
        fields.name(),
        fields.queryLanguage(),
        fields.dataFlow(),
        seconds,
        timestamp,
        fields.transition());
  }
}
