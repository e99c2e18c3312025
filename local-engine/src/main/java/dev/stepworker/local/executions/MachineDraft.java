package dev.stepworker.local.executions;

/**
 * A state machine to create.
 *
 * @param type {@code STANDARD} or {@code EXPRESS}
 */
public record MachineDraft(
    String name,
    String definition,
    String roleArn,
    String type,
    MachineConfiguration configuration) {
  /** A standard state machine whose role is made up. */
  public static MachineDraft standard(String name, String definition) {
    return new MachineDraft(
        name,
        definition,
        "arn:aws:iam::000000000000:role/local",
        "STANDARD",
        MachineConfiguration.defaults());
  }
}
