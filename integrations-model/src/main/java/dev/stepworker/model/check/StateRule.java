package dev.stepworker.model.check;

/** Checks one state, without what lies inside it. */
interface StateRule {
  void check(StateView state, Findings findings);
}
