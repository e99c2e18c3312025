package dev.stepworker.integrations.dynamodb;

/**
 * Says which parts of an item to read:
 * {@code attribute("customer").nested("city").and(attribute("lines").at(0).nested("sku"))}.
 * Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html">
 *     Using projection expressions in DynamoDB</a>
 */
public final class ProjectionExpression {
  private final String text;

  private ProjectionExpression(String text) {
    this.text = text;
  }

  /**
   * Reads an attribute of the item.
   *
   * @param name the attribute's name, or a placeholder such as {@code #s} where the name is a
   *     reserved word or holds other characters than letters and digits
   */
  public static ProjectionExpression attribute(String name) {
    return new ProjectionExpression(checked(name));
  }

  /** Reads a field of the map that was selected so far. */
  public ProjectionExpression nested(String name) {
    return new ProjectionExpression(text + "." + checked(name));
  }

  /**
   * Reads an element of the list that was selected so far.
   *
   * @param index from 0
   */
  public ProjectionExpression at(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("The index is " + index + "; must be 0 or more");
    }
    return new ProjectionExpression(text + "[" + index + "]");
  }

  /** Reads these parts and those. */
  public ProjectionExpression and(ProjectionExpression others) {
    return new ProjectionExpression(text + "," + others.text);
  }

  /** The expression as DynamoDB reads it. */
  @Override
  public String toString() {
    return text;
  }

  private static String checked(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of an attribute is blank; give one");
    }
    return name;
  }
}
