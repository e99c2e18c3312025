package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.check.DefinitionChecker;
import dev.stepworker.model.check.DefinitionRule;
import dev.stepworker.model.check.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what was rendered to the rules of the language, beyond what the typed states check by
 * themselves.
 */
final class RenderedCheck {
  /** No rule depends on where the definition lives; names become ARNs of some place. */
  static final AwsEnvironment SOMEWHERE = AwsEnvironment.of("us-east-1", "000000000000");

  /** What one state by itself cannot keep. */
  private static final Set<DefinitionRule> OF_SCOPES = EnumSet.of(
      DefinitionRule.M2,
      DefinitionRule.N1,
      DefinitionRule.G1,
      DefinitionRule.G2,
      DefinitionRule.G3,
      DefinitionRule.G4,
      DefinitionRule.G5,
      DefinitionRule.V5);

  private static final String STATES = "/States/";

  private final List<Finding> findings;
  private final Set<String> raw;

  private RenderedCheck(List<Finding> findings, Set<String> raw) {
    this.findings = findings;
    this.raw = raw;
  }

  static RenderedCheck of(ObjectNode machine, Scope scope, boolean express) {
    DefinitionChecker checker =
        express ? DefinitionChecker.express() : DefinitionChecker.standard();
    return new RenderedCheck(checker.check(machine), RawState.names(scope.states()));
  }

  /** Checks one state, which knows nothing of the others. */
  static RenderedCheck of(State<?> state, ObjectNode rendered) {
    ObjectNode machine = Rendering.object().put("StartAt", state.name());
    ObjectNode complete = rendered.deepCopy();
    if (state.isStep() && !complete.has("Next")) {
      complete.put("End", true);
    }
    machine.putObject("States").set(state.name(), complete);
    List<Finding> findings = DefinitionChecker.standard().check(machine).stream()
        .filter(finding -> !OF_SCOPES.contains(finding.rule()))
        .toList();
    return new RenderedCheck(findings, RawState.names(List.of(state)));
  }

  /**
   * Adds what no state has reported, but for raw states, which are taken as they are. Which
   * services and patterns there are is told by the classes of the integrations.
   */
  void report(Problems problems) {
    findings.stream()
        .filter(finding -> finding.isError() && !isRaw(finding))
        .filter(finding -> finding.rule() != DefinitionRule.K2)
        .forEach(finding -> problems.add(place(finding), text(finding)));
  }

  /** What is doubtful, and whatever there is to say about raw states. */
  List<Finding> warnings() {
    return findings.stream()
        .filter(finding -> !finding.isError() || isRaw(finding))
        .toList();
  }

  private boolean isRaw(Finding finding) {
    String inside = finding.location() + "/";
    return raw.stream().anyMatch(name -> inside.contains(STATES + name + "/"));
  }

  /** The place as in other problems: from the innermost state on, such as {@code A.Retry[0]}. */
  private static String place(Finding finding) {
    String location = finding.location();
    int state = location.lastIndexOf(STATES);
    return state < 0
        ? location.substring(1)
        : location.substring(state + STATES.length()).replace('/', '.').replaceFirst("^\\.", "");
  }

  private static String text(Finding finding) {
    String field = finding.location().substring(finding.location().lastIndexOf('/') + 1) + " ";
    String message = finding.message();
    return message.startsWith(field) ? message.substring(field.length()) : message;
  }
}
