package dev.stepworker.testkit.load;

/**
 * What one activity or queue has seen so far.
 *
 * @param handedOut tasks that left
 * @param succeeded tasks that succeeded, each counted once
 * @param failed tasks that failed
 * @param repeated successes of tasks that had already succeeded
 * @param heartbeats signs of life
 * @param deleted messages deleted; 0 for an activity
 * @param openPolls polls that wait for a task at this moment
 */
public record Counts(
    long handedOut,
    long succeeded,
    long failed,
    long repeated,
    long heartbeats,
    long deleted,
    long openPolls) {

  /** Tasks that were handed out and not answered. */
  public long inFlight() {
    return handedOut - succeeded - failed;
  }
}
