package dev.stepworker.local.faults;

import java.util.Set;

/**
 * Which calls a fault strikes: every one of its operations', or some by count or probability.
 *
 * <p>Immutable; each method returns a new rule.
 */
public final class FaultRule {
  private final Fault fault;
  private final Set<String> operations;
  private final Choice choice;

  private FaultRule(Fault fault, Set<String> operations, Choice choice) {
    this.fault = fault;
    this.operations = operations;
    this.choice = choice;
  }

  static FaultRule of(Fault fault, String... operations) {
    if (operations.length == 0) {
      throw new IllegalArgumentException(
          "A fault needs the name of at least one operation, such as SendTaskSuccess");
    }
    return new FaultRule(fault, Set.of(operations), new Choice(0, Long.MAX_VALUE, 1, 0));
  }

  /** Spares the first calls. */
  public FaultRule after(long calls) {
    return new FaultRule(fault, operations, choice.after(calls));
  }

  /** Strikes this often, then no more. */
  public FaultRule next(long strikes) {
    return new FaultRule(fault, operations, choice.next(strikes));
  }

  /**
   * Strikes with this probability; the seed makes the choice the same for the same order of calls.
   *
   * @param probability 0 to 1
   */
  public FaultRule probability(double probability, long seed) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Probability is " + probability + "; must be 0 to 1");
    }
    return new FaultRule(fault, operations, choice.probability(probability, seed));
  }

  Fault fault() {
    return fault;
  }

  boolean concerns(String operation) {
    return operations.contains(operation);
  }

  Choice choice() {
    return choice;
  }

  /** The three ways to narrow a rule, together. */
  record Choice(long after, long next, double probability, long seed) {
    Choice after(long calls) {
      return new Choice(calls, next, probability, seed);
    }

    Choice next(long strikes) {
      return new Choice(after, strikes, probability, seed);
    }

    Choice probability(double newProbability, long newSeed) {
      return new Choice(after, next, newProbability, newSeed);
    }
  }
}
