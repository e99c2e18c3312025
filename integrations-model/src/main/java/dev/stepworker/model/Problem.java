package dev.stepworker.model;

/**
 * One thing that is wrong with a definition.
 *
 * @param path where, by state and field, such as {@code Notify.Parameters.DelaySeconds}
 * @param text what is wrong there and what to do about it
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">Amazon
 *     States Language</a>
 */
public record Problem(String path, String text) {
  @Override
  public String toString() {
    return path.isEmpty() ? text : path + " " + text;
  }
}
