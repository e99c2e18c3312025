package dev.stepworker.local.faults;

import dev.stepworker.local.http.Reply;

/** Holds answers back for a while. */
record SlowAnswer(Latency latency) implements AnswerStrike {
  @Override
  public void strike(Outgoing outgoing, Reply reply, Next next) {
    outgoing.timers().scheduleElapsed(latency.next(), () -> next.send(outgoing));
  }
}
