package dev.stepworker.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What states of every type are made of. Immutable: every change is a copy.
 *
 * @param language empty for that of the state machine
 * @param next empty for the end
 */
record StateCore(
    String name,
    Optional<QueryLanguage> language,
    Contents contents,
    Optional<Target> next,
    List<Retry> retriers,
    List<Catch> catchers) {

  static StateCore named(String name) {
    return new StateCore(
        name, Optional.empty(), Contents.none(), Optional.empty(), List.of(), List.of());
  }

  StateCore renamed(String other) {
    return new StateCore(other, language, contents, next, retriers, catchers);
  }

  StateCore in(QueryLanguage other) {
    return new StateCore(name, Optional.of(other), contents, next, retriers, catchers);
  }

  StateCore with(Slot slot, Content content) {
    return new StateCore(name, language, contents.with(slot, content), next, retriers, catchers);
  }

  StateCore leadingTo(Target target) {
    return new StateCore(name, language, contents, Optional.of(target), retriers, catchers);
  }

  StateCore retrying(Retry retrier) {
    return new StateCore(name, language, contents, next, plus(retriers, retrier), catchers);
  }

  StateCore catching(Catch catcher) {
    return new StateCore(name, language, contents, next, retriers, plus(catchers, catcher));
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }
}
