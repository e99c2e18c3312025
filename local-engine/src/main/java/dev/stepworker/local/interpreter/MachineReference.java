package dev.stepworker.local.interpreter;

import java.util.Optional;

/**
 * By which ARN a state machine was asked for.
 *
 * @param versionArn empty without a version
 * @param aliasArn empty without an alias
 */
public record MachineReference(Optional<String> versionArn, Optional<String> aliasArn) {
  /** By its own, without version or alias. */
  public static final MachineReference NONE =
      new MachineReference(Optional.empty(), Optional.empty());

  /** By a version's. */
  public static MachineReference toVersion(String versionArn) {
    return new MachineReference(Optional.of(versionArn), Optional.empty());
  }

  /** By an alias that leads to this version. */
  public MachineReference byAlias(String arn) {
    return new MachineReference(versionArn, Optional.of(arn));
  }
}
