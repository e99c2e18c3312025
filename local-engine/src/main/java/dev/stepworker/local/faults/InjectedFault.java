package dev.stepworker.local.faults;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A rule in force. Decides on the event loop; its count may be read from any thread. */
public final class InjectedFault {
  private final FaultRule rule;
  private final SplittableRandom random;
  private final Runnable onRemove;
  private final AtomicLong strikes = new AtomicLong();
  private long seen;

  InjectedFault(FaultRule rule, FaultRules rules) {
    this.rule = rule;
    this.random = new SplittableRandom(rule.choice().seed());
    this.onRemove = () -> rules.remove(this);
  }

  /** How often it struck. */
  public long strikes() {
    return strikes.get();
  }

  /** Ends the fault; calls it struck already stay struck. */
  public void remove() {
    onRemove.run();
  }

  Fault fault() {
    return rule.fault();
  }

  /** Decides about one call that the fault could strike. */
  boolean strikes(String operation) {
    FaultRule.Choice choice = rule.choice();
    if (!rule.concerns(operation)
        || strikes.get() >= choice.next()
        || ++seen <= choice.after()
        || random.nextDouble() >= choice.probability()) {
      return false;
    }
    strikes.incrementAndGet();
    return true;
  }
}
