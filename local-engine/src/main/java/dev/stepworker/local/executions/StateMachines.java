package dev.stepworker.local.executions;

import dev.stepworker.local.definition.InvalidDefinitionException;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.Program;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.tasks.StatesArn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The state machines, by ARN; confined to the engine's loop. */
public final class StateMachines {
  private static final String TYPE = "stateMachine";
  private static final int MAX_DEFINITION_LENGTH = 1_048_576;

  private final AccountRegion place;
  private final InstantSource clock;
  private final RandomNames names;
  private final ProgramLoader loader;
  private final Map<String, StateMachine> byArn = new TreeMap<>();

  /** Starts without any. */
  public StateMachines(
      AccountRegion place, InstantSource clock, RandomNames names, ProgramLoader loader) {
    this.place = place;
    this.clock = clock;
    this.names = names;
    this.loader = loader;
  }

  /**
   * Creates a state machine, or returns the equal one that has the name already.
   *
   * @throws ServiceError {@code InvalidName}, {@code InvalidDefinition} or
   *     {@code StateMachineAlreadyExists}
   */
  public StateMachine create(MachineDraft draft) {
    String arn = place.statesArn(TYPE, ResourceNames.check(draft.name()));
    Program program = program(draft.definition());
    StateMachine existing = byArn.get(arn);
    if (existing != null) {
      return equal(existing, draft);
    }
    Instant now = clock.instant();
    StateMachine created = new StateMachine(
        arn,
        draft.name(),
        draft.type(),
        draft.roleArn(),
        draft.definition(),
        program,
        now,
        now,
        "");
    byArn.put(arn, created);
    return created;
  }

  private static StateMachine equal(StateMachine existing, MachineDraft draft) {
    if (existing.definition().equals(draft.definition())
        && existing.roleArn().equals(draft.roleArn())
        && existing.type().equals(draft.type())) {
      return existing;
    }
    throw ServiceError.of(
        "StateMachineAlreadyExists", "State Machine Already Exists: '" + existing.arn() + "'");
  }

  /**
   * Changes a state machine; executions that run already keep what they began with.
   *
   * @param definition empty to keep it
   * @param roleArn empty to keep it
   * @throws ServiceError {@code InvalidArn}, {@code StateMachineDoesNotExist} or
   *     {@code InvalidDefinition}
   */
  public StateMachine update(String arn, Optional<String> definition, Optional<String> roleArn) {
    StateMachine old = get(arn);
    StateMachine updated = old.updated(
        roleArn.orElse(old.roleArn()),
        definition.orElse(old.definition()),
        definition.map(this::program).orElse(old.program()),
        clock.instant(),
        names.next());
    byArn.put(arn, updated);
    return updated;
  }

  /**
   * Deletes a state machine, if it exists; its executions go on.
   *
   * @throws ServiceError {@code InvalidArn}
   */
  public void delete(String arn) {
    StatesArn.parse(arn, TYPE);
    byArn.remove(arn);
  }

  /** The state machine of this ARN, if it exists. */
  public Optional<StateMachine> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /**
   * The state machine of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code StateMachineDoesNotExist}
   */
  public StateMachine get(String arn) {
    StatesArn.parse(arn, TYPE);
    return find(arn)
        .orElseThrow(() -> ServiceError.of(
            "StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'"));
  }

  /** All state machines, by ARN. */
  public List<StateMachine> list() {
    return List.copyOf(byArn.values());
  }

  private Program program(String definition) {
    if (definition.length() > MAX_DEFINITION_LENGTH) {
      throw ServiceError.of(
          "InvalidDefinition",
          "Invalid State Machine Definition: 'The definition has " + definition.length()
              + " characters; must have at most " + MAX_DEFINITION_LENGTH + "'");
    }
    try {
      return loader.load(definition);
    } catch (InvalidDefinitionException e) {
      throw ServiceError.of("InvalidDefinition", String.valueOf(e.getMessage()));
    }
  }
}
