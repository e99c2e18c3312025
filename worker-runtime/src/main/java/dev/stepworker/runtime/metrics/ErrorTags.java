package dev.stepworker.runtime.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds the values of the tag {@code error}: the declared names always, other names while there
 * are few, then {@code other}. Thread-safe.
 */
public final class ErrorTags {
  private static final int MOST_UNDECLARED = 32;
  private static final String OTHER = "other";

  private final Set<String> declared;
  private final Set<String> undeclared = ConcurrentHashMap.newKeySet();

  public ErrorTags(Set<String> declared) {
    this.declared = declared;
  }

  String tagFor(String error) {
    if (declared.contains(error) || undeclared.contains(error)) {
      return error;
    }
    if (undeclared.size() < MOST_UNDECLARED) {
      undeclared.add(error);
      return error;
    }
    return OTHER;
  }
}
