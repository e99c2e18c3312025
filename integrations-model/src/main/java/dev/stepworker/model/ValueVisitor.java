package dev.stepworker.model;

/** Is shown every value of a definition, or of a part of one. */
interface ValueVisitor {
  /** One value, and its path below the place where the walk began. */
  void visit(String path, Value<?> value);
}
