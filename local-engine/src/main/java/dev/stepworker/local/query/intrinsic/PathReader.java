package dev.stepworker.local.query.intrinsic;

import org.jspecify.annotations.Nullable;

/** Reads what a path given as an argument refers to. */
@FunctionalInterface
public interface PathReader {
  /**
   * Reads one path.
   *
   * @param path starts with {@code $}
   * @throws IntrinsicFailure if nothing is there
   */
  @Nullable Object read(String path);
}
