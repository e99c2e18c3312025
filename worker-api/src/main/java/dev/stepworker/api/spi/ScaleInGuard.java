package dev.stepworker.api.spi;

/**
 * Asks the platform to spare this process while it is busy, when others are there to be stopped.
 * Called by one thread at a time; may block. What it throws is logged, and asked for again later.
 */
public interface ScaleInGuard {
  /** The worker has tasks. Called when the first one comes, and every 10 minutes from then on. */
  void protect() throws Exception;

  /** The worker has had no task for a while, or has stopped. */
  void release() throws Exception;
}
