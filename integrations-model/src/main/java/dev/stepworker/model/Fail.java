package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.List;
import java.util.Optional;

/**
 * Ends the execution, or the branch it stands in, with an error.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html">Fail workflow
 *     state</a>
 */
public final class Fail extends State<Fail> {
  private static final Kind<String> TEXT = new Kind<>(Json::text, Rule.any());
  private static final List<String> FUNCTIONS_THAT_GIVE_TEXT = List.of(
      "Format(",
      "JsonToString(",
      "ArrayGetItem(",
      "Base64Encode(",
      "Base64Decode(",
      "Hash(",
      "UUID(");

  private Fail(StateCore core) {
    super(core);
  }

  public static Fail named(String name) {
    return new Fail(StateCore.named(name));
  }

  /** Names the error, such as {@code Order.Lost}. */
  public Fail error(String error) {
    return error(Value.of(error));
  }

  /** Takes the name of the error from an expression; a path renders {@code ErrorPath}. */
  public Fail error(Value<String> error) {
    return with(Slot.ERROR, new ValueContent<>(error, TEXT, Fail::problemOf));
  }

  /** Says why. */
  public Fail cause(String cause) {
    return cause(Value.of(cause));
  }

  /** Takes the cause from an expression; a path renders {@code CausePath}. */
  public Fail cause(Value<String> cause) {
    return with(Slot.CAUSE, new ValueContent<>(cause, TEXT, Fail::problemOf));
  }

  @Override
  String type() {
    return "Fail";
  }

  @Override
  Fail copy(StateCore changed) {
    return new Fail(changed);
  }

  private static Optional<String> problemOf(String path) {
    boolean function = path.startsWith("States.");
    boolean givesText =
        FUNCTIONS_THAT_GIVE_TEXT.stream().anyMatch(f -> path.startsWith("States." + f));
    if (function && !givesText) {
      return Optional.of("is '" + path + "', which gives no text; use States.Format or another "
          + "function that gives text");
    }
    return PathSyntax.ANY.problemOf(path);
  }
}
