package dev.stepworker.runtime.slots;

/** Measures how busy this process is. Thread-safe; must be quick. */
public interface LoadGauge {
  /** The part of the processors that is used, by all in the container: 0 to 1. */
  double cpu();

  /** The part of the heap that is used: 0 to 1. */
  double heap();
}
