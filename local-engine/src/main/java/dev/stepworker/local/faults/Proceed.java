package dev.stepworker.local.faults;

import dev.stepworker.local.time.ElapsedTimers;

/** A call's way past the faults that strike requests. */
record Proceed(ElapsedTimers timers, Runnable next) {
  void run() {
    next.run();
  }
}
