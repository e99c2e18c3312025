package dev.stepworker.testkit.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Reply;

/** A poll that waits for tasks; confined to the endpoint's thread. */
abstract class WaitingPoll {
  private final Reply reply;

  WaitingPoll(Reply reply) {
    this.reply = reply;
  }

  /** How many tasks one answer may hold. */
  abstract int mostTasks();

  /** The answer that carries these tasks. */
  abstract String tasks(TaskNumbers numbers, long first, int size);

  /** The answer when the wait is over. */
  abstract String nothing();

  final void answer(TaskNumbers numbers, long first, int size) {
    send(tasks(numbers, first, size));
  }

  final void answerNothing() {
    send(nothing());
  }

  private void send(String json) {
    reply.answer(Answer.empty().withBody(json.getBytes(UTF_8)));
  }
}
