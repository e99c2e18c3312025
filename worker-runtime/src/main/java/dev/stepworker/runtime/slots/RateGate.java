package dev.stepworker.runtime.slots;

import dev.stepworker.runtime.time.TokenBucket;
import dev.stepworker.runtime.time.WorkerTime;
import java.util.OptionalInt;

/**
 * Lets slots out as fast as tasks may begin. A slot that waits for its task holds a token, and a
 * slot that comes back unused gives it back: polls that bring nothing do not count.
 */
final class RateGate implements SlotGate {
  private final WorkerTime time;
  private final int burst;
  private final TokenBucket tokens;
  private int waiting;

  /**
   * Allows what one second allows at once.
   *
   * @param perSecond tasks, more than zero
   */
  RateGate(double perSecond, WorkerTime time) {
    this.time = time;
    this.burst = (int) Math.max(1, Math.min(perSecond, Integer.MAX_VALUE));
    this.tokens = new TokenBucket(perSecond, burst, time.nanos());
  }

  @Override
  public boolean letOut(int out, boolean isFirst) {
    if (waiting == burst || !tokens.untilTokens(waiting + 1, time.nanos()).isZero()) {
      return false;
    }
    waiting++;
    return true;
  }

  @Override
  public void used() {
    waiting--;
    tokens.tryTake(time.nanos());
  }

  @Override
  public void cameBack(boolean wasUsed) {
    if (!wasUsed) {
      waiting--;
    }
  }

  @Override
  public boolean whenOpen(Runnable action) {
    if (waiting == burst) {
      return false;
    }
    time.schedule(tokens.untilTokens(waiting + 1, time.nanos()), action);
    return true;
  }

  @Override
  public OptionalInt maximum() {
    return OptionalInt.empty();
  }
}
