package dev.stepworker.model.check;

import dev.stepworker.model.check.JsonataToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a JSONata expression that parses into tokens. Confined to one thread. */
final class JsonataLexer {
  private static final Pattern BLANK = Pattern.compile("(\\s|/\\*.*?(\\*/|$))+", Pattern.DOTALL);
  private static final Pattern QUOTED =
      Pattern.compile("\"(\\\\.|[^\"\\\\])*+\"?|'(\\\\.|[^'\\\\])*+'?", Pattern.DOTALL);
  private static final Pattern REGEX = Pattern.compile("/(\\\\.|[^/\\\\])+/[im]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern BACKQUOTED = Pattern.compile("`([^`]*)`?");
  private static final Pattern OPERATOR = Pattern.compile(
      "\\.\\.|:=|!=|>=|<=|\\*\\*|~>|\\?:|\\?\\?|[.\\[\\]{}(),@#;:?+\\-*/%|=<>^&!~]");
  private static final Pattern WORD =
      Pattern.compile("[^\\s.\\[\\]{}(),@#;:?+\\-*/%|=<>^&!~\"'`]+");
  private static final Set<String> BETWEEN = Set.of("and", "or", "in");
  private static final Set<String> LITERALS = Set.of("true", "false", "null");
  private static final Set<String> LAMBDAS = Set.of("function", "λ");
  private static final Set<String> OPERANDS = Set.of("*", "**", "%", "?");

  private final List<JsonataToken> tokens = new ArrayList<>();
  private final Matcher matcher;
  private final int end;
  private int at;

  private JsonataLexer(String text) {
    this.matcher = BLANK.matcher(text);
    this.end = text.length();
  }

  static List<JsonataToken> tokens(String text) {
    JsonataLexer lexer = new JsonataLexer(text);
    while (lexer.at < lexer.end) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    if (take(BLANK)) {
      return;
    }
    boolean begins = tokens.isEmpty() || !tokens.get(tokens.size() - 1).isOperand();
    if (take(QUOTED) || take(NUMBER) || (begins && take(REGEX))) {
      add(Kind.VALUE, matcher.group(), begins);
    } else if (take(BACKQUOTED)) {
      add(Kind.NAME, matcher.group(1), begins);
    } else if (take(OPERATOR)) {
      Kind kind = (begins && OPERANDS.contains(matcher.group())) ? Kind.VALUE : Kind.OPERATOR;
      add(kind, matcher.group(), begins);
    } else if (take(WORD)) {
      addWord(matcher.group(), begins);
    } else {
      at++;
    }
  }

  private void addWord(String word, boolean begins) {
    if (word.startsWith("$")) {
      add(Kind.VARIABLE, word.substring(1), begins);
    } else if (LAMBDAS.contains(word) || (!begins && BETWEEN.contains(word))) {
      add(Kind.OPERATOR, word, begins);
    } else {
      add(LITERALS.contains(word) ? Kind.VALUE : Kind.NAME, word, begins);
    }
  }

  private void add(Kind kind, String text, boolean begins) {
    tokens.add(new JsonataToken(kind, text, begins));
  }

  private boolean take(Pattern pattern) {
    matcher.usePattern(pattern).region(at, end);
    if (!matcher.lookingAt() || matcher.end() == at) {
      return false;
    }
    at = matcher.end();
    return true;
  }
}
