package dev.stepworker.model.path;

/**
 * What is wrong with a text that should be a path or an intrinsic function.
 *
 * @param kind which part of the grammar it breaks
 * @param text what is wrong, behind the name of the field: {@code is '$.', which is not a path...}
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html">Paths</a>
 */
public record PathFault(Kind kind, String text) {

  /** Which part of the grammar a text breaks. */
  public enum Kind {
    /** It is no path, or none that may stand there. */
    PATH,
    /** It begins as an intrinsic function, but is no correct call of one. */
    FUNCTION,
    /** Its functions are nested more than ten deep. */
    DEPTH
  }
}
