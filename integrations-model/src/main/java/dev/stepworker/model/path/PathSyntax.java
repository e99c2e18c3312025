package dev.stepworker.model.path;

import java.util.Optional;

/**
 * What may stand in a place that takes a JSONPath text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html">Using
 *     JSONPath paths</a>
 */
public enum PathSyntax {
  /** Whatever may stand behind a name that ends in {@code .$}: a path of any kind or a function. */
  ANY,
  /** A path into the input or the context object, or an intrinsic function. */
  TEMPLATE,
  /** A path into the input, the context object or a workflow variable. */
  PATH,
  /** A path into the input, the context object or a variable that names exactly one node. */
  REFERENCE,
  /** A path into the input that names exactly one node. */
  INPUT_REFERENCE;

  /** What is wrong with the text as such a path; empty if nothing is. */
  public Optional<String> problemOf(String text) {
    return faultOf(text).map(PathFault::text);
  }

  /** What is wrong, and which part of the grammar it breaks; empty if nothing is. */
  public Optional<PathFault> faultOf(String text) {
    PathScanner scanner = new PathScanner(text);
    Optional<PathFault> malformed = malformed(scanner, text);
    return malformed.isPresent()
        ? malformed
        : unfit(scanner).map(problem -> new PathFault(PathFault.Kind.PATH, problem));
  }

  private Optional<PathFault> malformed(PathScanner scanner, String text) {
    try {
      if (this == TEMPLATE || this == ANY) {
        scanner.expression();
      } else {
        scanner.path();
      }
      scanner.end();
      return Optional.empty();
    } catch (PathSyntaxException e) {
      return Optional.of(new PathFault(
          kind(e, text), "is '" + text + "', which is not a path: " + e.getMessage()));
    }
  }

  private PathFault.Kind kind(PathSyntaxException e, String text) {
    if (e.isTooDeep()) {
      return PathFault.Kind.DEPTH;
    }
    boolean function = (this == TEMPLATE || this == ANY) && text.startsWith("States.");
    return function ? PathFault.Kind.FUNCTION : PathFault.Kind.PATH;
  }

  private Optional<String> unfit(PathScanner scanner) {
    if (this == TEMPLATE && scanner.root() == PathScanner.Root.VARIABLE) {
      return Optional.of("is '" + scanner + "', a workflow variable or a path without its dot; "
          + "write '$.name' for the input, or use variable(...)");
    }
    if ((this == REFERENCE || this == INPUT_REFERENCE) && !scanner.namesOneNode()) {
      return Optional.of("is '" + scanner + "', which may select several nodes; name one, "
          + "without '*', '..', slices and filters");
    }
    if (this == INPUT_REFERENCE && scanner.root() != PathScanner.Root.INPUT) {
      return Optional.of(
          "is '" + scanner + "'; must be a path into the state's data, such as '$.x'");
    }
    return Optional.empty();
  }
}
