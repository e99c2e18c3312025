package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Field;

/** Hands on what there is, at once. */
final class PassWork implements Work {
  private final StateVisit visit;
  private final Field result;

  PassWork(StateVisit visit, Field result) {
    this.visit = visit;
    this.result = result;
  }

  @Override
  public void start() {
    visit.finished(result.isPresent() ? result.value() : visit.shape().arguments());
  }
}
