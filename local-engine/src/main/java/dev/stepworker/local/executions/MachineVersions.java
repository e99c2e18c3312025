package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published versions of the state machines; confined to the engine's loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-version.html">
 *     State machine versions</a>
 */
public final class MachineVersions {
  private final InstantSource clock;
  private final Map<String, List<MachineVersion>> byMachine = new HashMap<>();
  private final Map<String, Long> lastNumber = new HashMap<>();

  MachineVersions(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Publishes the machine as it is now; the latest version again if it is of the same revision.
   *
   * @throws ServiceError {@code ConflictException} if that has another description
   */
  public MachineVersion publish(StateMachine machine, String description) {
    Optional<MachineVersion> latest = list(machine.arn()).stream().findFirst();
    if (latest.isPresent() && latest.get().revision().equals(machine.revision())) {
      return same(latest.get(), description);
    }
    long number = lastNumber.merge(machine.arn(), 1L, Long::sum);
    MachineVersion version = new MachineVersion(
        machine.arn() + ":" + number, number, description, machine.revision(), clock.instant());
    byMachine.computeIfAbsent(machine.arn(), arn -> new ArrayList<>()).add(version);
    return version;
  }

  private static MachineVersion same(MachineVersion latest, String description) {
    if (!latest.description().equals(description)) {
      throw ServiceError.of(
          "ConflictException",
          "Version " + latest.number()
              + " of the State Machine has the same revision and another description");
    }
    return latest;
  }

  /** The versions of a machine, the newest first. */
  public List<MachineVersion> list(String machineArn) {
    List<MachineVersion> versions = new ArrayList<>(byMachine.getOrDefault(machineArn, List.of()));
    Collections.reverse(versions);
    return versions;
  }

  /** The version of this ARN, if it exists. */
  public Optional<MachineVersion> find(String versionArn) {
    return list(machineArn(versionArn)).stream()
        .filter(version -> version.arn().equals(versionArn))
        .findFirst();
  }

  void delete(String versionArn) {
    byMachine
        .getOrDefault(machineArn(versionArn), new ArrayList<>())
        .removeIf(version -> version.arn().equals(versionArn));
  }

  void deleteAll(String machineArn) {
    byMachine.remove(machineArn);
  }

  private static String machineArn(String versionArn) {
    return versionArn.substring(0, Math.max(0, versionArn.lastIndexOf(':')));
  }
}
