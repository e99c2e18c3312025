package dev.stepworker.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Checks a whole definition, such as one that was written by hand:
 * {@code DefinitionChecker.standard().check(json)} returns all that is wrong or doubtful.
 *
 * <p>Immutable and thread-safe. Nothing is sent anywhere; which resources exist is not asked.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html">
 *     ValidateStateMachineDefinition</a>
 */
public final class DefinitionChecker {
  private final boolean express;

  private DefinitionChecker(boolean express) {
    this.express = express;
  }

  /** Checks definitions of standard workflows. */
  public static DefinitionChecker standard() {
    return new DefinitionChecker(false);
  }

  /** Checks definitions of express workflows, which can do less. */
  public static DefinitionChecker express() {
    return new DefinitionChecker(true);
  }

  /**
   * Checks a text.
   *
   * @return every finding, errors and warnings; without errors the definition is valid
   */
  public List<Finding> check(String definition) {
    Findings findings = new Findings();
    Optional<JsonNode> json = new DefinitionText(findings).read(definition);
    json.ifPresent(tree -> check(Place.root(tree), findings));
    return findings.all();
  }

  /**
   * Checks JSON that has been read already, by which fields named twice have gone.
   *
   * @return every finding, errors and warnings; without errors the definition is valid
   */
  public List<Finding> check(JsonNode definition) {
    Findings findings = new Findings();
    check(Place.root(definition), findings);
    return findings.all();
  }

  private void check(Place root, Findings findings) {
    if (!root.json().isObject()) {
      findings.add(
          DefinitionRule.D1,
          root,
          Optional.of("SCHEMA_VALIDATION_FAILED"),
          "is " + root.shown() + "; must be a JSON object with StartAt and States");
      return;
    }
    List<ScopeView> scopes = ScopeView.machine(root, express).withInner(findings);
    RuleBook.MACHINE.forEach(rule -> rule.check(scopes, findings));
    for (ScopeView scope : scopes) {
      RuleBook.SCOPE.forEach(rule -> rule.check(scope, findings));
      for (StateView state : scope.states()) {
        if (StateFields.isState(state, findings)) {
          RuleBook.STATE.forEach(rule -> rule.check(state, findings));
        }
      }
    }
  }
}
