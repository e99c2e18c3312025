package dev.stepworker.local.faults;

import dev.stepworker.local.http.Reply;

/** What a fault does with the answer of an operation that ran. */
@FunctionalInterface
interface AnswerStrike {
  AnswerStrike NONE = (outgoing, reply, next) -> next.send(outgoing);

  void strike(Outgoing outgoing, Reply reply, Next next);

  /** The answer's way on, to the remaining faults and the client. */
  interface Next {
    void send(Outgoing outgoing);
  }
}
