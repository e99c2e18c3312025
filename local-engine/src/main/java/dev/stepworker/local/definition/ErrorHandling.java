package dev.stepworker.local.definition;

import java.util.List;

/** What a state does about failures: its retriers and catchers, in order. */
public record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers) {
  private static final ErrorHandling NONE = new ErrorHandling(List.of(), List.of());

  static ErrorHandling none() {
    return NONE;
  }
}
