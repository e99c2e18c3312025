package dev.stepworker.local.time;

import java.util.concurrent.atomic.AtomicBoolean;

/** A hold that counts one release only; thread-safe. */
final class OnceReleased implements EventLoop.Hold {
  private final Runnable release;
  private final AtomicBoolean released = new AtomicBoolean();

  OnceReleased(Runnable release) {
    this.release = release;
  }

  @Override
  public void release() {
    if (released.compareAndSet(false, true)) {
      release.run();
    }
  }
}
