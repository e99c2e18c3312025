package dev.stepworker.model.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one call of an intrinsic function and checks name and arguments.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">
 *     Intrinsic functions</a>
 */
final class IntrinsicFunction {
  private static final int MAX_DEPTH = 10;
  private static final int ANY = Integer.MAX_VALUE;
  private static final String NUMBER = "-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?";
  private static final String ESCAPED = "(?s)([^\\\\{}]|\\{\\}|\\\\['{}\\\\])*+";
  private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
  private static final Map<String, Arity> ARITIES = Map.ofEntries(
      Map.entry("Format", new Arity(1, ANY)),
      Map.entry("Array", new Arity(0, ANY)),
      Map.entry("UUID", new Arity(0, 0)),
      Map.entry("ArrayLength", new Arity(1, 1)),
      Map.entry("ArrayUnique", new Arity(1, 1)),
      Map.entry("Base64Encode", new Arity(1, 1)),
      Map.entry("Base64Decode", new Arity(1, 1)),
      Map.entry("StringToJson", new Arity(1, 1)),
      Map.entry("JsonToString", new Arity(1, 1)),
      Map.entry("ArrayPartition", new Arity(2, 2)),
      Map.entry("ArrayContains", new Arity(2, 2)),
      Map.entry("ArrayGetItem", new Arity(2, 2)),
      Map.entry("Hash", new Arity(2, 2)),
      Map.entry("MathAdd", new Arity(2, 2)),
      Map.entry("StringSplit", new Arity(2, 2)),
      Map.entry("ArrayRange", new Arity(3, 3)),
      Map.entry("JsonMerge", new Arity(3, 3)),
      Map.entry("MathRandom", new Arity(2, 3)));

  private final PathScanner scanner;
  private final int depth;

  IntrinsicFunction(PathScanner scanner) {
    this(scanner, 1);
  }

  private IntrinsicFunction(PathScanner scanner, int depth) {
    this.scanner = scanner;
    this.depth = depth;
  }

  /** How many arguments a function takes. */
  private record Arity(int least, int most) {}

  void read() throws PathSyntaxException {
    scanner.expect("States.", "it does not start with '$' or 'States.'");
    String name = scanner.word();
    Arity arity = ARITIES.get(name);
    if (arity == null) {
      throw new PathSyntaxException("States." + name + " is no intrinsic function");
    }
    if (depth > MAX_DEPTH) {
      throw PathSyntaxException.tooDeep(MAX_DEPTH);
    }
    check(name, arity, arguments(name));
  }

  private List<String> arguments(String name) throws PathSyntaxException {
    scanner.expect("(", "States." + name + " has no '('");
    List<String> arguments = new ArrayList<>();
    scanner.skipBlanks();
    while (!scanner.take(")")) {
      if (!arguments.isEmpty()) {
        scanner.expect(",", "an argument of States." + name + " is not followed by ',' or ')'");
        scanner.skipBlanks();
      }
      arguments.add(argument());
      scanner.skipBlanks();
    }
    return arguments;
  }

  /** Reads one argument: a text comes back in its quotes, anything computed as "$". */
  private String argument() throws PathSyntaxException {
    if (scanner.ahead('\'')) {
      return "'" + escaped(scanner.quoted('\'')) + "'";
    }
    if (scanner.ahead('$')) {
      scanner.path();
      return "$";
    }
    if (scanner.startsFunction()) {
      new IntrinsicFunction(scanner, depth + 1).read();
      return "$";
    }
    return scalar(scanner.argument());
  }

  private static String escaped(String quoted) throws PathSyntaxException {
    if (quoted.matches(ESCAPED)) {
      return quoted;
    }
    throw new PathSyntaxException(
        "'" + quoted
            + "' has a brace or backslash that is not escaped; put a backslash before each of ' { } \\");
  }

  private static String scalar(String word) throws PathSyntaxException {
    if (word.matches(NUMBER) || Set.of("true", "false", "null").contains(word)) {
      return word;
    }
    throw new PathSyntaxException(
        "'" + word + "' is no argument; texts stand in single quotes, paths begin with '$'");
  }

  private static void check(String name, Arity arity, List<String> arguments)
      throws PathSyntaxException {
    if (arguments.size() < arity.least() || arguments.size() > arity.most()) {
      throw new PathSyntaxException("States." + name + " has " + arguments.size() + " arguments");
    }
    switch (name) {
      case "Format" -> checkFormat(arguments);
      case "Hash" -> checkHash(arguments.get(1));
      case "JsonToString" -> checkComputed(arguments.get(0));
      default -> {
        // the number of arguments is all there is to check
      }
    }
  }

  private static void checkFormat(List<String> arguments) throws PathSyntaxException {
    String template = arguments.get(0);
    if (!isText(template)) {
      return;
    }
    int places = template.replaceAll("\\\\.", "").split("\\{\\}", -1).length - 1;
    if (places != arguments.size() - 1) {
      throw new PathSyntaxException(
          "States.Format has " + places + " '{}' for " + (arguments.size() - 1) + " values");
    }
  }

  private static void checkHash(String algorithm) throws PathSyntaxException {
    if (isText(algorithm) && !HASHES.contains(algorithm.substring(1, algorithm.length() - 1))) {
      throw new PathSyntaxException("States.Hash does not know " + algorithm);
    }
  }

  private static void checkComputed(String argument) throws PathSyntaxException {
    if (!argument.equals("$")) {
      throw new PathSyntaxException("States.JsonToString takes a path, not " + argument);
    }
  }

  private static boolean isText(String argument) {
    return argument.startsWith("'");
  }
}
