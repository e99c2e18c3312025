package dev.stepworker.local.faults;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.DeliveryListener;
import dev.stepworker.local.time.ElapsedTimers;

/** An answer on its way to the client, with what faults need to know of it. */
record Outgoing(Call call, Answer answer, DeliveryListener listener, Surroundings surroundings) {

  Outgoing with(Answer other) {
    return new Outgoing(call, other, listener, surroundings);
  }

  ElapsedTimers timers() {
    return surroundings.timers();
  }

  Repeats repeats() {
    return surroundings.repeats();
  }

  /** The same for all answers of one endpoint. */
  record Surroundings(ElapsedTimers timers, Repeats repeats) {}
}
