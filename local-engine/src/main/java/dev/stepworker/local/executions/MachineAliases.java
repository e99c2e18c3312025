package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The aliases of the state machines, by ARN; confined to the engine's loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-alias.html">
 *     State machine aliases</a>
 */
public final class MachineAliases {
  private static final Pattern NAME = Pattern.compile("(?=.*[a-zA-Z_\\-.])[a-zA-Z0-9_\\-.]{1,80}");
  private static final int ALL = 100;

  private final MachineVersions versions;
  private final InstantSource clock;
  private final Map<String, MachineAlias> byArn = new TreeMap<>();

  MachineAliases(MachineVersions versions, InstantSource clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * Creates an alias, or returns the equal one that has the name already.
   *
   * @throws ServiceError {@code ValidationException}, {@code ResourceNotFound} or
   *     {@code ConflictException}
   */
  public MachineAlias create(AliasDraft draft) {
    check(draft.name());
    String machineArn = check(draft.routes());
    String arn = machineArn + ":" + draft.name();
    MachineAlias existing = byArn.get(arn);
    if (existing != null) {
      return equal(existing, draft);
    }
    Instant now = clock.instant();
    return put(new MachineAlias(arn, draft.name(), draft.description(), draft.routes(), now, now));
  }

  private static MachineAlias equal(MachineAlias existing, AliasDraft draft) {
    if (existing.routes().equals(draft.routes())
        && existing.description().equals(draft.description())) {
      return existing;
    }
    throw ServiceError.of(
        "ConflictException",
        "Failed to create alias because an alias with the same name and a different routing"
            + " configuration or description already exists.");
  }

  /**
   * Changes an alias.
   *
   * @param routes empty to keep them
   * @throws ServiceError {@code ResourceNotFound} or {@code ValidationException}
   */
  public MachineAlias update(
      String arn, Optional<String> description, List<MachineAlias.Route> routes) {
    MachineAlias old = get(arn);
    if (!routes.isEmpty() && !arn.equals(check(routes) + ":" + old.name())) {
      throw ServiceError.validation("An alias can only route to versions of its state machine");
    }
    return put(new MachineAlias(
        arn,
        old.name(),
        description.orElse(old.description()),
        routes.isEmpty() ? old.routes() : routes,
        old.created(),
        clock.instant()));
  }

  private MachineAlias put(MachineAlias alias) {
    byArn.put(alias.arn(), alias);
    return alias;
  }

  /** The alias of this ARN, if it exists. */
  public Optional<MachineAlias> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /**
   * The alias of this ARN.
   *
   * @throws ServiceError {@code ResourceNotFound}
   */
  public MachineAlias get(String arn) {
    return find(arn).orElseThrow(() -> notFound(arn));
  }

  /** The aliases of a machine, or of one of its versions, by name. */
  public List<MachineAlias> list(String arn) {
    return byArn.values().stream()
        .filter(alias -> alias.arn().equals(arn + ":" + alias.name()) || alias.refersTo(arn))
        .toList();
  }

  /** Deletes an alias, if it exists. */
  public void delete(String arn) {
    byArn.remove(arn);
  }

  void deleteAll(String machineArn) {
    list(machineArn).forEach(alias -> delete(alias.arn()));
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw ServiceError.of("InvalidName", "Invalid Name: '" + name + "'");
    }
  }

  /** Checks routes and returns the ARN of the machine they lead to. */
  private String check(List<MachineAlias.Route> routes) {
    Set<String> machines = new HashSet<>();
    int sum = 0;
    for (MachineAlias.Route route : routes) {
      MachineVersion version =
          versions.find(route.versionArn()).orElseThrow(() -> notFound(route.versionArn()));
      machines.add(version.arn().substring(0, version.arn().lastIndexOf(':')));
      sum += route.weight();
    }
    if (routes.isEmpty() || routes.size() > 2 || sum != ALL || machines.size() != 1) {
      throw ServiceError.validation(
          "The routing configuration must name one or two versions of one state machine, with"
              + " weights that add up to 100");
    }
    return machines.iterator().next();
  }

  private static ServiceError notFound(String arn) {
    return ServiceError.of("ResourceNotFound", "Resource not found: '" + arn + "'");
  }
}
