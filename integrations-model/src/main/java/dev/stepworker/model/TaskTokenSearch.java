package dev.stepworker.model;

import java.util.regex.Pattern;

/** Looks for a value that hands the task token on. */
final class TaskTokenSearch implements ValueVisitor {
  private static final Pattern IN_PATH =
      Pattern.compile("\\$\\$(\\.Task(\\.Token)?)?(?![\\w.\\[])");
  private static final Pattern IN_JSONATA =
      Pattern.compile("\\$states\\.context(\\.Task(\\.Token)?)?(?![\\w.\\[])");

  private boolean found;

  boolean found() {
    return found;
  }

  @Override
  public void visit(String path, Value<?> value) {
    if (value instanceof Expression<?> expression) {
      found |= expression.path().filter(text -> IN_PATH.matcher(text).find()).isPresent()
          || expression
              .jsonata()
              .filter(text -> IN_JSONATA.matcher(text).find())
              .isPresent();
    }
  }
}
