package dev.stepworker.local.faults;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.DeliveryListener;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.ElapsedTimers;
import java.util.Optional;
import java.util.function.Predicate;

/** Operations with faults in their way; confined to the event loop. */
public final class FaultyOperations implements CallHandler {
  private final CallHandler operations;
  private final FaultRules rules;
  private final FaultObserver observer;
  private final Repeats repeats = new Repeats();
  private final Outgoing.Surroundings surroundings;

  /** Puts the rules in the way of the operations. */
  public FaultyOperations(
      CallHandler operations, FaultRules rules, ElapsedTimers timers, FaultObserver observer) {
    this.operations = operations;
    this.rules = rules;
    this.observer = observer;
    this.surroundings = new Outgoing.Surroundings(timers, repeats);
  }

  @Override
  public void handle(Call call, Reply reply) {
    Optional<Answer> repeat = repeats.take(call);
    if (repeat.isPresent()) {
      reply.answer(repeat.get());
    } else {
      strikeRequest(0, call, reply);
    }
  }

  private void strikeRequest(int from, Call call, Reply reply) {
    Optional<FaultRules.Struck> struck = next(from, call, Fault::isBeforeCommit);
    if (struck.isEmpty()) {
      run(call, reply);
      return;
    }
    int next = struck.get().next();
    Proceed proceed = new Proceed(surroundings.timers(), () -> strikeRequest(next, call, reply));
    struck.get().fault().onRequest().strike(call, reply, proceed);
  }

  private void run(Call call, Reply reply) {
    Reply faulty = new FaultyReply(call, reply);
    try {
      operations.handle(call, faulty);
    } catch (ServiceError e) {
      faulty.refuse(e);
    }
  }

  private void strikeAnswer(int from, Outgoing outgoing, Reply reply) {
    Optional<FaultRules.Struck> struck =
        next(from, outgoing.call(), fault -> strikes(fault, outgoing));
    if (struck.isEmpty()) {
      reply.answer(outgoing.answer(), outgoing.listener());
      return;
    }
    int next = struck.get().next();
    struck
        .get()
        .fault()
        .onAnswer()
        .strike(outgoing, reply, changed -> strikeAnswer(next, changed, reply));
  }

  private static boolean strikes(Fault fault, Outgoing outgoing) {
    return !fault.isBeforeCommit()
        && (fault.strikesAnyAnswer() || Delivery.isOne(outgoing.call(), outgoing.answer()));
  }

  private Optional<FaultRules.Struck> next(int from, Call call, Predicate<Fault> candidates) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Optional<FaultRules.Struck> struck = rules.next(from, call.operation(), candidates);
    struck.ifPresent(found -> observer.struck(call.operation(), found.fault().name()));
    return struck;
  }

  private final class FaultyReply implements Reply {
    private final Call call;
    private final Reply reply;

    FaultyReply(Call call, Reply reply) {
      this.call = call;
      this.reply = reply;
    }

    @Override
    public void answer(Answer answer, DeliveryListener listener) {
      strikeAnswer(0, new Outgoing(call, answer, listener, surroundings), reply);
    }

    @Override
    public void onGone(Runnable action) {
      reply.onGone(action);
    }

    @Override
    public void cut(Answer answer) {
      reply.cut(answer);
    }

    @Override
    public void hangUp() {
      reply.hangUp();
    }
  }
}
