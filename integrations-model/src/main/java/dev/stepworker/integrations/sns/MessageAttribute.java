package dev.stepworker.integrations.sns;

import dev.stepworker.model.Field;
import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attribute beside a message, by which subscriptions filter. It has exactly one value, whose
 * member gives its type.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html">Amazon SNS
 *     message attributes</a>
 */
public final class MessageAttribute extends Structure {
  private static final String STRING_VALUE = "StringValue";

  /** A text. */
  public final Member<String> string = text(STRING_VALUE);

  /** A number; it travels as its text. */
  public final Member<Number> number = textOf(STRING_VALUE, AttributeText::ofNumber);

  /** A list of texts, numbers, flags and nulls; it travels as its JSON text. */
  public final Member<List<?>> stringArray = textOf(
      STRING_VALUE,
      AttributeText::ofList,
      new Rule<>("a list of texts, numbers, flags and nulls", AttributeText::isFlat));

  /** Bytes, in Base64. */
  public final Member<String> binary = text("BinaryValue");

  MessageAttribute() {
    computed("DataType", environment -> Optional.of(Value.of(dataType())));
  }

  @Override
  protected void checkTogether(Problems problems) {
    long values = Stream.<Field>of(string, number, stringArray, binary)
        .filter(Field::isSet)
        .count();
    if (values != 1) {
      problems.add(
          "", "has " + values + " values; set one of string, number, stringArray and binary");
    }
  }

  private String dataType() {
    if (number.isSet()) {
      return "Number";
    }
    if (stringArray.isSet()) {
      return "String.Array";
    }
    return binary.isSet() ? "Binary" : "String";
  }
}
