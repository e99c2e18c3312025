package dev.stepworker.local.query.intrinsic;

/**
 * Finds where a path given as an argument ends: at a comma or parenthesis outside of its own
 * brackets and quotes.
 */
final class PathEnd {
  private final String text;

  PathEnd(String text) {
    this.text = text;
  }

  int from(int start) {
    int depth = 0;
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (depth == 0 && (c == ',' || c == ')')) {
        return end;
      } else if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth--;
      } else if (depth > 0 && (c == '\'' || c == '"')) {
        end = quoteEnd(end, c);
      }
      end++;
    }
    return Math.min(end, text.length());
  }

  private int quoteEnd(int start, char quote) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }
}
