package dev.stepworker.local.faults;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.ServiceError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Something that goes wrong with a call: either before the operation runs (nothing is done), or
 * after it (it is done, but the client does not learn it properly).
 *
 * <p>Faults after the operation strike accepted calls only; of polls and receives only those that
 * hand out a task or a message, so that {@code next(1)} means the next delivery. Immutable.
 */
public final class Fault {
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final String name;
  private final RequestStrike onRequest;
  private final AnswerStrike onAnswer;
  private final boolean beforeCommit;

  private Fault(String name, RequestStrike onRequest, AnswerStrike onAnswer, boolean beforeCommit) {
    this.name = name;
    this.onRequest = onRequest;
    this.onAnswer = onAnswer;
    this.beforeCommit = beforeCommit;
  }

  private static Fault before(String name, RequestStrike strike) {
    return new Fault(name, strike, AnswerStrike.NONE, true);
  }

  private static Fault after(String name, AnswerStrike strike) {
    return new Fault(name, RequestStrike.NONE, strike, false);
  }

  /** The call is refused with this error, HTTP status 400. */
  public static Fault error(String type, String message) {
    return error(ServiceError.of(type, message, BAD_REQUEST));
  }

  /** The call is refused with this error. */
  public static Fault error(ServiceError error) {
    return before(error.type(), (call, reply, proceed) -> reply.refuse(error));
  }

  /** The call is throttled: {@code ThrottlingException}, status 400. */
  public static Fault throttling() {
    return error("ThrottlingException", "Rate exceeded");
  }

  /** The service fails with this status, 500 to 599. */
  public static Fault serverError(int status) {
    String type = status == UNAVAILABLE ? "ServiceUnavailable" : "InternalFailure";
    return error(ServiceError.of(type, "Injected failure", status));
  }

  /** The key that encrypts the activity is throttled. */
  public static Fault kmsThrottling() {
    return error("KmsThrottlingException", "The request was throttled by the key service");
  }

  /** The caller may not use the key that encrypts the activity. */
  public static Fault kmsAccessDenied() {
    return error("KmsAccessDeniedException", "The caller may not use the key");
  }

  /** The service says that the task's time is over or the task is closed already. */
  public static Fault taskTimedOut() {
    return error("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  }

  /** The service says that there is no such task. */
  public static Fault taskDoesNotExist() {
    return error("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
  }

  /** A poll or receive is answered at once and without anything, however much is there. */
  public static Fault emptyAnswer() {
    return before("EmptyAnswer", (call, reply, proceed) -> reply.answer(Answer.empty()));
  }

  /** The connection is closed before the operation runs. */
  public static Fault resetBeforeCommit() {
    return before("ResetBeforeCommit", (call, reply, proceed) -> reply.hangUp());
  }

  /** The connection stays open this long in real time and is closed; the operation does not run. */
  public static Fault resetBeforeCommit(Duration after) {
    return before("ResetBeforeCommit", new LateReset(after));
  }

  /** The operation runs, then the connection is closed: accepted, but the answer is lost. */
  public static Fault resetAfterCommit() {
    return after("ResetAfterCommit", (outgoing, reply, next) -> {
      outgoing.listener().settled(true);
      reply.hangUp();
    });
  }

  /** A task or message is handed to a connection that is closed: it counts as delivered. */
  public static Fault lostDelivery() {
    return after("LostDelivery", resetAfterCommit().onAnswer);
  }

  /** The operation runs, but the client waits in vain; the connection stays open. */
  public static Fault noAnswerAfterCommit() {
    return after(
        "NoAnswerAfterCommit", (outgoing, reply, next) -> outgoing.listener().settled(true));
  }

  /** The operation runs, and the connection is closed in the middle of the answer. */
  public static Fault cutAnswer() {
    return after("CutAnswer", (outgoing, reply, next) -> {
      outgoing.listener().settled(true);
      reply.cut(outgoing.answer());
    });
  }

  /** The operation runs, and the answer is no JSON. */
  public static Fault malformedAnswer() {
    byte[] body = "{\"taskToken\": <html>".getBytes(StandardCharsets.UTF_8);
    return after(
        "MalformedAnswer",
        (outgoing, reply, next) -> next.send(outgoing.with(outgoing.answer().withBody(body))));
  }

  /**
   * The same task or message is handed out once more, to the next poll of its activity or queue.
   */
  public static Fault duplicateDelivery() {
    return after("DuplicateDelivery", (outgoing, reply, next) -> {
      outgoing.repeats().add(outgoing.call(), outgoing.answer());
      next.send(outgoing);
    });
  }

  /** The action runs first, then the call goes its way: for instance to make a clock jump. */
  public static Fault sideEffect(String name, Runnable action) {
    return before(name, (call, reply, proceed) -> {
      action.run();
      proceed.run();
    });
  }

  /** The answer comes late, in real time; also where it is a refusal. */
  public static Fault slowAnswer(Latency latency) {
    return after("SlowAnswer", new SlowAnswer(latency));
  }

  /** The rule that injects this fault into every call of these operations. */
  public FaultRule on(String... operations) {
    return FaultRule.of(this, operations);
  }

  /** What it is called in logs. */
  public String name() {
    return name;
  }

  boolean isBeforeCommit() {
    return beforeCommit;
  }

  /** Whether it strikes refusals and empty deliveries too. */
  boolean strikesAnyAnswer() {
    return onAnswer instanceof SlowAnswer;
  }

  RequestStrike onRequest() {
    return onRequest;
  }

  AnswerStrike onAnswer() {
    return onAnswer;
  }
}
