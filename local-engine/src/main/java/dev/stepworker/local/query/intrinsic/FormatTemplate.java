package dev.stepworker.local.query.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The template of {@code States.Format}: text with {@code {}} for each value. A backslash makes a
 * brace, a quote or a backslash mean itself.
 */
final class FormatTemplate {
  private final List<String> texts;

  private FormatTemplate(List<String> texts) {
    this.texts = texts;
  }

  /** @throws IntrinsicFailure if a brace has no partner */
  static FormatTemplate parse(String template) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\' && i + 1 < template.length() && "\\'{}".indexOf(template.charAt(i + 1)) >= 0) {
        text.append(template.charAt(++i));
      } else if (template.startsWith("{}", i)) {
        texts.add(text.toString());
        text.setLength(0);
        i++;
      } else if (c == '{' || c == '}') {
        throw unmatched(c);
      } else {
        text.append(c);
      }
    }
    texts.add(text.toString());
    return new FormatTemplate(texts);
  }

  int gaps() {
    return texts.size() - 1;
  }

  String fill(IntFunction<String> values) {
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int gap = 0; gap < gaps(); gap++) {
      filled.append(values.apply(gap)).append(texts.get(gap + 1));
    }
    return filled.toString();
  }

  private static IntrinsicFailure unmatched(char brace) {
    char partner = brace == '{' ? '}' : '{';
    return new IntrinsicFailure("Invalid template in States.Format: matching '" + partner
        + "' not found for '" + brace + "'.");
  }
}
