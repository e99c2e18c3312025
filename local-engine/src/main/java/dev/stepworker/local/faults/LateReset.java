package dev.stepworker.local.faults;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Reply;
import java.time.Duration;

/** Closes the connection after a while, without having done anything. */
record LateReset(Duration after) implements RequestStrike {
  @Override
  public void strike(Call call, Reply reply, Proceed proceed) {
    proceed.timers().scheduleElapsed(after, reply::hangUp);
  }
}
