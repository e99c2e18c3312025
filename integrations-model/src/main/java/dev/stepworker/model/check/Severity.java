package dev.stepworker.model.check;

/**
 * How much a finding weighs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
public enum Severity {
  /** The definition is refused, or fails when it runs. */
  ERROR,
  /** The definition is accepted, but probably does not do what was meant. */
  WARNING
}
