package dev.stepworker.local.executions;

import dev.stepworker.local.definition.ExpressCheck;
import dev.stepworker.local.definition.InvalidDefinitionException;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.Program;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.interpreter.RandomNames;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.tasks.StatesArn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The state machines, by ARN; confined to the engine's loop. */
public final class StateMachines {
  private static final String TYPE = "stateMachine";
  private static final int MAX_DEFINITION_LENGTH = 1_048_576;

  private final AccountRegion place;
  private final InstantSource clock;
  private final RandomNames names;
  private final ProgramLoader loader;
  private final MachineVersions versions;
  private final MachineAliases aliases;
  private final Map<String, StateMachine> byArn = new TreeMap<>();
  private final Set<String> deleting = new HashSet<>();

  /** Starts without any. */
  public StateMachines(
      AccountRegion place, InstantSource clock, RandomNames names, ProgramLoader loader) {
    this.place = place;
    this.clock = clock;
    this.names = names;
    this.loader = loader;
    this.versions = new MachineVersions(clock);
    this.aliases = new MachineAliases(versions, clock);
  }

  /** Their published versions. */
  public MachineVersions versions() {
    return versions;
  }

  /** Their aliases. */
  public MachineAliases aliases() {
    return aliases;
  }

  /**
   * Creates a state machine, or returns the equal one that has the name already; the role makes no
   * difference then.
   *
   * @throws ServiceError {@code InvalidName}, {@code InvalidDefinition},
   *     {@code StateMachineDeleting} or {@code StateMachineAlreadyExists}
   */
  public StateMachine create(MachineDraft draft) {
    String arn = place.statesArn(TYPE, ResourceNames.check(draft.name()));
    checkStays(arn);
    Program program = program(draft.definition(), draft.type());
    StateMachine existing = byArn.get(arn);
    if (existing != null) {
      return equal(existing, draft);
    }
    Instant now = clock.instant();
    MachineRevision revision = new MachineRevision(
        draft.definition(), program, draft.roleArn(), draft.configuration(), now, "");
    StateMachine created =
        new StateMachine(arn, draft.name(), draft.type(), now, revision, MachineReference.NONE);
    byArn.put(arn, created);
    return created;
  }

  private static StateMachine equal(StateMachine existing, MachineDraft draft) {
    if (existing.definition().equals(draft.definition())
        && existing.type().equals(draft.type())
        && existing.revision().configuration().equals(draft.configuration())) {
      return existing;
    }
    throw ServiceError.of(
        "StateMachineAlreadyExists", "State Machine Already Exists: '" + existing.arn() + "'");
  }

  /**
   * Changes a state machine; executions that run already keep what they began with.
   *
   * @throws ServiceError {@code InvalidArn}, {@code ValidationException},
   *     {@code StateMachineDoesNotExist}, {@code StateMachineDeleting} or {@code InvalidDefinition}
   */
  public StateMachine update(String arn, MachineUpdate changes) {
    checkWhole(arn);
    StateMachine old = changeable(arn);
    MachineRevision revision = new MachineRevision(
        changes.definition().orElse(old.definition()),
        changes.definition().map(text -> program(text, old.type())).orElse(old.program()),
        changes.roleArn().orElse(old.roleArn()),
        changes.configuration().apply(old.revision().configuration()),
        clock.instant(),
        names.next());
    StateMachine updated = old.updated(revision);
    byArn.put(arn, updated);
    return updated;
  }

  /**
   * Deletes the versions and aliases of a state machine, if it exists, and has nothing begin with
   * it any more.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ValidationException}
   */
  void beginDeletion(String arn) {
    checkWhole(arn);
    deleting.add(arn);
    aliases.deleteAll(arn);
    versions.deleteAll(arn);
  }

  void endDeletion(String arn) {
    byArn.remove(arn);
    deleting.remove(arn);
  }

  /** {@code ACTIVE}, or {@code DELETING} while executions of a deleted one run. */
  public String status(StateMachine machine) {
    return deleting.contains(machine.arn()) ? "DELETING" : "ACTIVE";
  }

  private void checkStays(String arn) {
    if (deleting.contains(arn)) {
      throw ServiceError.of(
          "StateMachineDeleting", "State Machine is being deleted: '" + arn + "'");
    }
  }

  /**
   * Deletes a version, if it exists.
   *
   * @throws ServiceError {@code ConflictException} if an alias refers to it
   */
  public void deleteVersion(String versionArn) {
    StatesArn.parse(versionArn, TYPE);
    List<String> users =
        aliases.list(versionArn).stream().map(MachineAlias::name).toList();
    if (!users.isEmpty()) {
      throw ServiceError.of(
          "ConflictException",
          "Version to be deleted must not be referenced by an alias. Current list of aliases"
              + " referencing this version: " + users);
    }
    versions.delete(versionArn);
  }

  /** The state machine of this ARN, if it exists, by itself or by a version or an alias. */
  public Optional<StateMachine> find(String arn) {
    return Optional.ofNullable(byArn.get(arn))
        .or(() -> versions.find(arn).flatMap(this::referred))
        .or(() -> aliases.find(arn).flatMap(this::referred));
  }

  private Optional<StateMachine> referred(MachineVersion version) {
    String machineArn = version.arn().substring(0, version.arn().lastIndexOf(':'));
    return Optional.ofNullable(byArn.get(machineArn))
        .map(machine -> machine.referred(version, MachineReference.toVersion(version.arn())));
  }

  private Optional<StateMachine> referred(MachineAlias alias) {
    return versions
        .find(alias.versionArn(names.percent()))
        .flatMap(version -> referred(version)
            .map(machine -> machine.referred(version, machine.reference().byAlias(alias.arn()))));
  }

  /**
   * The state machine of this ARN, as it is or as a version or an alias has it.
   *
   * @throws ServiceError {@code InvalidArn} or {@code StateMachineDoesNotExist}
   */
  public StateMachine get(String arn) {
    StatesArn.parse(arn, TYPE);
    return find(arn).orElseThrow(() -> missing(arn));
  }

  /**
   * The state machine of this ARN, which names neither a version nor an alias.
   *
   * @throws ServiceError {@code InvalidArn} or {@code StateMachineDoesNotExist}
   */
  public StateMachine current(String arn) {
    StatesArn.parse(arn, TYPE);
    return Optional.ofNullable(byArn.get(arn)).orElseThrow(() -> missing(arn));
  }

  /**
   * The state machine of this ARN, which does not name a distributed map within it.
   *
   * @throws ServiceError {@code InvalidArn}, {@code ValidationException},
   *     {@code StateMachineDoesNotExist} or {@code StateMachineDeleting}
   */
  public StateMachine startable(String arn) {
    checkWhole(arn);
    checkStays(arn);
    return get(arn);
  }

  /**
   * The state machine of this ARN, which names neither a version nor an alias and is not on its way
   * out.
   *
   * @throws ServiceError {@code InvalidArn}, {@code StateMachineDoesNotExist} or
   *     {@code StateMachineDeleting}
   */
  public StateMachine changeable(String arn) {
    checkStays(arn);
    return current(arn);
  }

  private static void checkWhole(String arn) {
    if (StatesArn.parse(arn, TYPE).resource().contains("/")) {
      throw ServiceError.validation(
          "The ARN must not refer to a Distributed Map state of a state machine: '" + arn + "'");
    }
  }

  private static ServiceError missing(String arn) {
    return ServiceError.of(
        "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
  }

  /** All state machines, by ARN. */
  public List<StateMachine> list() {
    return List.copyOf(byArn.values());
  }

  private Program program(String definition, String type) {
    if (definition.length() > MAX_DEFINITION_LENGTH) {
      throw ServiceError.of(
          "InvalidDefinition",
          "Invalid State Machine Definition: 'The definition has " + definition.length()
              + " characters; must have at most " + MAX_DEFINITION_LENGTH + "'");
    }
    try {
      Program program = loader.load(definition);
      if (StateMachine.isExpress(type)) {
        new ExpressCheck().check(program.states());
      }
      return program;
    } catch (InvalidDefinitionException e) {
      throw ServiceError.of("InvalidDefinition", String.valueOf(e.getMessage()));
    }
  }
}
