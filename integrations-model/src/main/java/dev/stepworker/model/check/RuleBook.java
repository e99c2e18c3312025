package dev.stepworker.model.check;

import java.util.List;

/** All rules, by what they look at. */
final class RuleBook {
  static final List<MachineRule> MACHINE = List.of(
      new MachineFields(),
      new StateNames(),
      new MapLabels(),
      new VariableScopes(),
      new VariableUse());

  static final List<ScopeRule> SCOPE =
      List.of(new ScopeFields(), new Transitions(), new Reachability());

  static final List<StateRule> STATE = List.of(
      new StateFields(),
      new LanguageFields(),
      new Continuation(),
      new StatePaths(),
      new StateTemplates(),
      new PassResult(),
      new TaskResource(),
      new TaskClockFields(),
      new TaskCredentials(),
      new TaskTokenPassing(),
      new Retriers(),
      new Catchers(),
      new ChoiceRules(),
      new WaitTimes(),
      new FailTexts(),
      new ParallelBranches(),
      new MapFields(),
      new MapProcessor(),
      new MapReader(),
      new MapBatcher(),
      new MapResultWriter(),
      new Assignments(),
      new StateExpressions());

  private RuleBook() {}
}
