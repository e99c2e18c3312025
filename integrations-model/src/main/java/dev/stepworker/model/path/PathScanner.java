package dev.stepworker.model.path;

import java.util.regex.Pattern;

/**
 * Reads one JSONPath text from left to right and checks its form; knows nothing of any data.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html">
 *     Using JSONPath paths</a>
 */
final class PathScanner {
  private static final String ENDS_NAME = ".[](),'\" ";
  private static final Pattern ONE_NODE = Pattern.compile("\\d+|'[^']*'|\"[^\"]*\"");

  private final String text;
  private int at;
  private Root root = Root.INPUT;
  private boolean oneNode = true;

  PathScanner(String text) {
    this.text = text;
  }

  /** What a path starts from. */
  enum Root {
    INPUT,
    CONTEXT,
    VARIABLE,
    FUNCTION
  }

  Root root() {
    return root;
  }

  /** Whether only names and indexes were read. */
  boolean namesOneNode() {
    return oneNode;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a path or an intrinsic function. */
  void expression() throws PathSyntaxException {
    if (startsFunction()) {
      new IntrinsicFunction(this).read();
      root = Root.FUNCTION;
    } else {
      path();
    }
  }

  /** Reads a path. */
  void path() throws PathSyntaxException {
    expect("$", "it does not start with '$'");
    if (take("$")) {
      root = Root.CONTEXT;
    } else {
      root = nameAhead() ? Root.VARIABLE : Root.INPUT;
    }
    if (root == Root.VARIABLE) {
      name();
    }
    while (ahead('.') || ahead('[')) {
      step();
    }
  }

  void end() throws PathSyntaxException {
    if (at < text.length()) {
      throw new PathSyntaxException("'" + text.substring(at) + "' is left over");
    }
  }

  boolean ahead(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean startsFunction() {
    return text.startsWith("States.", at);
  }

  boolean take(String part) {
    if (!text.startsWith(part, at)) {
      return false;
    }
    at += part.length();
    return true;
  }

  void expect(String part, String otherwise) throws PathSyntaxException {
    if (!take(part)) {
      throw new PathSyntaxException(otherwise);
    }
  }

  void skipBlanks() {
    while (ahead(' ')) {
      at++;
    }
  }

  /** Reads until a character that cannot be part of a name; may read nothing. */
  String word() {
    int from = at;
    while (at < text.length() && ENDS_NAME.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Reads until the end of an argument, dots included. */
  String argument() {
    int from = at;
    while (at < text.length() && ",) ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Reads a quoted text, its escapes included, and returns what is between them. */
  String quoted(char quote) throws PathSyntaxException {
    int from = ++at;
    while (!ahead(quote)) {
      at += ahead('\\') ? 2 : 1;
      if (at >= text.length()) {
        throw new PathSyntaxException("a quote is not closed");
      }
    }
    return text.substring(from, at++);
  }

  private boolean nameAhead() {
    return at < text.length() && Character.isUnicodeIdentifierStart(text.charAt(at));
  }

  private void step() throws PathSyntaxException {
    if (ahead('[')) {
      bracket();
    } else if (take("..")) {
      oneNode = false;
      if (!ahead('[')) {
        name();
      }
    } else {
      at++;
      name();
    }
  }

  private void name() throws PathSyntaxException {
    String name = word();
    if (name.isEmpty()) {
      throw new PathSyntaxException("a name is missing at character " + (at + 1));
    }
    if (name.indexOf('$') >= 0) {
      throw new PathSyntaxException("'$' stands inside a name; write ['" + name + "']");
    }
    boolean called = take("()");
    oneNode &= !name.equals("*") && !called;
  }

  private void bracket() throws PathSyntaxException {
    int from = ++at;
    int depth = 1;
    while (depth > 0) {
      if (at >= text.length()) {
        throw new PathSyntaxException("'[' is not closed");
      }
      depth += depthOfNext();
    }
    String inside = text.substring(from, at - 1).trim();
    if (inside.isEmpty()) {
      throw new PathSyntaxException("'[]' holds nothing");
    }
    oneNode &= ONE_NODE.matcher(inside).matches();
  }

  private int depthOfNext() throws PathSyntaxException {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      quoted(c);
      return 0;
    }
    at++;
    return c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
  }
}
