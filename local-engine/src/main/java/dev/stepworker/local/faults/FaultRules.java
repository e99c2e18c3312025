package dev.stepworker.local.faults;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The faults in force; may be changed from any thread while calls are served. */
public final class FaultRules {
  private final List<InjectedFault> rules = new CopyOnWriteArrayList<>();

  /** Puts a rule into force, after those that are. */
  public InjectedFault inject(FaultRule rule) {
    InjectedFault injected = new InjectedFault(rule, this);
    rules.add(injected);
    return injected;
  }

  /** Ends all faults. */
  public void clear() {
    rules.clear();
  }

  void remove(InjectedFault rule) {
    rules.remove(rule);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The first rule from this index on that strikes the call. */
  Optional<Struck> next(int from, String operation, Predicate<Fault> candidates) {
    List<InjectedFault> current = List.copyOf(rules);
    for (int i = from; i < current.size(); i++) {
      InjectedFault rule = current.get(i);
      if (candidates.test(rule.fault()) && rule.strikes(operation)) {
        return Optional.of(new Struck(rule.fault(), i + 1));
      }
    }
    return Optional.empty();
  }

  /** A fault that strikes, and where the search for more goes on. */
  record Struck(Fault fault, int next) {}
}
