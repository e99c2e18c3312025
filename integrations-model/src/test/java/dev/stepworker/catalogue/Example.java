package dev.stepworker.catalogue;

import java.util.function.Supplier;

/**
 * One example of a page.
 *
 * @param title its heading
 * @param id the recorded case that it has to render, and the tag of its source; what is recorded
 *     nowhere begins with {@code own/}
 * @param rendering renders it
 */
public record Example(String title, String id, Supplier<Rendering> rendering) {

  /** Whether there is a case to hold it to. */
  public boolean isRecorded() {
    return !id.startsWith("own/");
  }
}
