package dev.stepworker.model.check;

import java.util.Optional;

/**
 * Something that is wrong, or doubtful, in a definition.
 *
 * @param rule the rule that is broken
 * @param location where, such as {@code /States/Pick/Choices[0]/Next}; {@code /} for the definition
 *     as a whole
 * @param code what the service calls it; empty where it has no code of its own
 * @param message which value it is, and what to do
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
public record Finding(DefinitionRule rule, String location, Optional<String> code, String message) {

  /** Whether the definition is refused for it. */
  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /** How much it weighs. */
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public String toString() {
    return severity() + " " + rule + " " + location + ": " + message;
  }
}
