package dev.stepworker.local.faults;

import dev.stepworker.local.time.EventLoop;

/** A call's way past the faults that strike requests. */
record Proceed(EventLoop loop, Runnable next) {
  void run() {
    next.run();
  }
}
