package dev.stepworker.local.query.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Splits and fills text. */
final class TextFunctions {
  private TextFunctions() {}

  /** Every character of the second argument parts the text; empty parts are dropped. */
  static List<@Nullable Object> split(Arguments arguments) {
    StringTokenizer parts = new StringTokenizer(arguments.text(0), arguments.text(1));
    List<@Nullable Object> split = new ArrayList<>();
    while (parts.hasMoreTokens()) {
      split.add(parts.nextToken());
    }
    return split;
  }

  static String format(Arguments arguments) {
    FormatTemplate template = FormatTemplate.parse(arguments.text(0));
    if (template.gaps() != arguments.size() - 1) {
      throw arguments.invalid(": number of arguments do not match the occurrences of {}");
    }
    return template.fill(gap -> arguments.display(gap + 1));
  }
}
