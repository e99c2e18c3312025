package dev.stepworker.local.query.intrinsic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one call with its arguments from text; used once, by one thread. */
final class IntrinsicParser {
  private static final int MAX_NESTING = 10;
  private static final Pattern NAME = Pattern.compile("States\\.[A-Za-z0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern WORD = Pattern.compile("true|false|null");
  private static final String ESCAPABLE = "\\'{}";

  private final String text;
  private final IntrinsicFunctions functions;
  private int position;

  IntrinsicParser(String text, IntrinsicFunctions functions) {
    this.text = text;
    this.functions = functions;
  }

  IntrinsicCall parse() {
    IntrinsicCall call = call(1);
    skipBlanks();
    if (position < text.length()) {
      throw wrong("the text goes on");
    }
    return call;
  }

  private IntrinsicCall call(int depth) {
    if (depth > MAX_NESTING) {
      throw wrong("more than " + MAX_NESTING + " calls are nested");
    }
    IntrinsicFunction function = function();
    List<Argument> arguments = arguments(function, depth);
    if (!function.accepts(arguments.size())) {
      throw wrong(function.name() + " does not take " + arguments.size() + " arguments");
    }
    return new IntrinsicCall(function, arguments);
  }

  private IntrinsicFunction function() {
    String name = take(NAME);
    if (name == null) {
      throw wrong("the name of a function is missing");
    }
    return functions.named(name).orElseThrow(() -> wrong("there is no function " + name));
  }

  private List<Argument> arguments(IntrinsicFunction function, int depth) {
    expect('(');
    List<Argument> arguments = new ArrayList<>();
    if (!skip(')')) {
      do {
        arguments.add(argument(arguments.isEmpty() && function.takesTemplate(), depth));
      } while (skip(','));
      expect(')');
    }
    return List.copyOf(arguments);
  }

  private Argument argument(boolean template, int depth) {
    skipBlanks();
    if (text.startsWith("'", position)) {
      return new Argument.Literal(string(template));
    } else if (text.startsWith("$", position)) {
      return new Argument.Path(path());
    } else if (text.startsWith("States.", position)) {
      return call(depth + 1);
    }
    return new Argument.Literal(constant());
  }

  /** A quoted string; a template keeps its escapes. */
  private String string(boolean template) {
    StringBuilder string = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '\'') {
        position++;
        return string.toString();
      }
      if (c == '\\') {
        if (template) {
          string.append(c);
        }
        c = escaped();
      }
      string.append(c);
    }
    throw wrong("a string does not end");
  }

  private char escaped() {
    position++;
    if (position == text.length() || ESCAPABLE.indexOf(text.charAt(position)) < 0) {
      throw wrong("a backslash must be followed by ', {, } or another backslash");
    }
    return text.charAt(position);
  }

  private String path() {
    int end = new PathEnd(text).from(position);
    String path = text.substring(position, end).strip();
    position = end;
    return path;
  }

  private @Nullable Object constant() {
    String word = take(WORD);
    if (word != null) {
      return word.equals("null") ? null : Boolean.valueOf(word);
    }
    Matcher number = NUMBER.matcher(text).region(position, text.length());
    if (!number.lookingAt()) {
      throw wrong("an argument is missing");
    }
    position = number.end();
    return number.group(1) == null && number.group(2) == null
        ? whole(new BigInteger(number.group()))
        : (Object) Double.valueOf(number.group());
  }

  private static Number whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }

  private @Nullable String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher.group();
  }

  private boolean skip(char wanted) {
    skipBlanks();
    if (position < text.length() && text.charAt(position) == wanted) {
      position++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw wrong("'" + wanted + "' is missing");
    }
  }

  private void skipBlanks() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private IntrinsicSyntaxException wrong(String problem) {
    return new IntrinsicSyntaxException(text, position, problem);
  }
}
