package dev.stepworker.model.check;

import dev.stepworker.model.path.PathFault;
import dev.stepworker.model.path.PathSyntax;
import java.util.regex.Pattern;

/** Checks a payload template: JSON in which fields that end in {@code .$} hold paths. */
final class Template {
  static final String DYNAMIC = ".$";
  private static final Pattern LOOKS_DYNAMIC =
      Pattern.compile("\\${1,2}|\\${1,2}[.\\[].+|States\\.[A-Z]\\w+\\(.*\\)", Pattern.DOTALL);

  private final DefinitionRule malformed;
  private final Findings findings;

  /** @param malformed the rule that a malformed path breaks */
  Template(DefinitionRule malformed, Findings findings) {
    this.malformed = malformed;
    this.findings = findings;
  }

  /** Whether a text would be a path or a function, were it in the right place. */
  static boolean looksDynamic(Place place) {
    String text = place.text();
    return (text.startsWith("$") || text.startsWith("States."))
        && LOOKS_DYNAMIC.matcher(text).matches()
        && PathSyntax.ANY.problemOf(text).isEmpty();
  }

  void check(Place part) {
    part.elements().forEach(this::checkValue);
    for (Place field : part.fields()) {
      if (field.name().endsWith(DYNAMIC)) {
        checkDynamic(part, field);
      } else {
        checkValue(field);
      }
    }
  }

  private void checkValue(Place value) {
    if (looksDynamic(value)) {
      findings.add(
          DefinitionRule.P5,
          value,
          "is " + value.shown() + ", which is taken as plain text; to evaluate it, end the name of"
              + " the field in '.$'");
    }
    check(value);
  }

  private void checkDynamic(Place object, Place field) {
    String plain = field.name().substring(0, field.name().length() - DYNAMIC.length());
    if (object.has(plain)) {
      findings.add(DefinitionRule.P4, field, "stands beside '" + plain + "'; keep one of them");
    }
    if (field.isText()) {
      PathSyntax.ANY
          .faultOf(field.text())
          .ifPresent(fault -> findings.add(rule(fault), field, fault.text()));
    } else {
      findings.addValue(malformed, field, "a path such as '$.x', or a function");
    }
  }

  private DefinitionRule rule(PathFault fault) {
    return switch (fault.kind()) {
      case PATH -> malformed;
      case FUNCTION -> DefinitionRule.I1;
      case DEPTH -> DefinitionRule.I2;
    };
  }
}
