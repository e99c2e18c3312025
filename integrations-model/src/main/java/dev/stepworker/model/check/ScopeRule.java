package dev.stepworker.model.check;

/** Checks one scope: what its states are to each other. */
interface ScopeRule {
  void check(ScopeView scope, Findings findings);
}
