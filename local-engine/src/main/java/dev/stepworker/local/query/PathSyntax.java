package dev.stepworker.local.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks how a path is written, more strictly than the JSONPath library: what that reads as
 * something else or cuts off is an error here, as in the service.
 */
final class PathSyntax {
  private static final Pattern ROOT = Pattern.compile("\\$\\$|\\$[\\p{L}_][\\p{L}\\p{N}_]*|\\$");
  private static final Pattern NAME = Pattern.compile("\\*|[^\\s.\\[\\](){},'\"?*@&|=<>!\\\\]+");
  private static final Pattern FUNCTIONS =
      Pattern.compile("min|max|avg|stddev|sum|length|size|keys|concat|first|last|index");

  private final String path;
  private int position;

  private PathSyntax(String path) {
    this.path = path;
  }

  /**
   * The part that says what the path starts from: {@code $}, {@code $$} or {@code $name}; null if
   * it has none.
   */
  static @Nullable String root(String path) {
    Matcher root = ROOT.matcher(path);
    return root.lookingAt() ? root.group() : null;
  }

  /** What is wrong with the path, null if nothing is. */
  static @Nullable String problem(String path) {
    String root = root(path);
    if (root == null) {
      return "it must start with '$'";
    }
    PathSyntax syntax = new PathSyntax(path);
    syntax.position = root.length();
    return syntax.problemOfSteps();
  }

  private @Nullable String problemOfSteps() {
    while (position < path.length()) {
      char c = path.charAt(position);
      if (c == '.' ? !dotted() : c != '[' || !bracketed()) {
        return "illegal character at position " + position;
      }
    }
    return null;
  }

  private boolean dotted() {
    int dots = path.startsWith("..", position) ? 2 : 1;
    if (dots == 2 && path.startsWith("[", position + 2)) {
      position += 2;
      return true;
    }
    Matcher name = NAME.matcher(path).region(position + dots, path.length());
    if (!name.lookingAt()) {
      return false;
    }
    position = name.end();
    return !path.startsWith("(", position) || isFunction(name.group());
  }

  /** A function ends the path. */
  private boolean isFunction(String name) {
    if (!FUNCTIONS.matcher(name).matches() || !path.endsWith(")")) {
      return false;
    }
    position = path.length();
    return true;
  }

  private boolean bracketed() {
    int depth = 0;
    for (int end = position; end < path.length(); end++) {
      char c = path.charAt(end);
      if (c == '\'' || c == '"') {
        end = quoteEnd(end, c);
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        boolean empty = path.substring(position + 1, end).isBlank();
        position = empty ? position : end + 1;
        return !empty;
      }
    }
    return false;
  }

  private int quoteEnd(int start, char quote) {
    int end = start + 1;
    while (end < path.length() && path.charAt(end) != quote) {
      end += path.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }
}
