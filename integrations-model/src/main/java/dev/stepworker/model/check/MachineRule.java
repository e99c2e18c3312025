package dev.stepworker.model.check;

import java.util.List;

/** Checks the whole machine across its scopes, which come outer ones first. */
interface MachineRule {
  void check(List<ScopeView> scopes, Findings findings);
}
