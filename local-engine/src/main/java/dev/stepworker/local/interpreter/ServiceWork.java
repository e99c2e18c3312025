package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.integration.IntegrationPattern;
import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a service or a function do a task. */
final class ServiceWork implements Work, TaskEnd {
  private final StateVisit visit;
  private final TaskState state;
  private final TaskDoer doer;
  private final TaskEvents events;
  private final Optional<Callback> callback;
  private @Nullable ServiceReply reply;
  private EventLoop.@Nullable Timer timeout;

  ServiceWork(StateVisit visit, TaskState state, TaskDoer doer) {
    this.visit = visit;
    this.state = state;
    this.doer = doer;
    this.events = doer.events(visit.branch());
    this.callback = pattern() == IntegrationPattern.WAIT_FOR_TASK_TOKEN
        ? Optional.of(new Callback(visit.branch().run().engine(), this))
        : Optional.empty();
  }

  @Override
  public void start() {
    callback.ifPresent(waiting -> visit.taskToken(waiting.open()));
    Object arguments = visit.shape().arguments();
    TaskTimes times = TaskTimes.of(visit, state);
    events.scheduled(new TaskSchedule(Json.write(arguments), times, credentials()));
    visit.later(() -> begin(arguments, times));
  }

  private void begin(@Nullable Object arguments, TaskTimes times) {
    events.started();
    if (callback.isPresent()) {
      callback.get().startClocks(times);
    } else {
      times.timeout().ifPresent(this::startTimeout);
    }
    ServiceReply open = new ServiceReply(visit, this, doer.isMock());
    reply = open;
    TaskCall call = new TaskCall(
        doer.resource(),
        arguments,
        visit.branch().run().identity().arn(),
        state.name(),
        callback.map(Callback::token));
    doer.begin(call, open);
  }

  private @Nullable Object credentials() {
    return state.credentials().isPresent()
        ? visit.shape().template(state.credentials().value(), "Credentials")
        : null;
  }

  private void startTimeout(long seconds) {
    ExecutionRun run = visit.branch().run();
    timeout = run.loop()
        .schedule(Duration.ofSeconds(seconds), run.step(() -> timedOut(Failure.timeout())));
  }

  @Override
  public void submitted(@Nullable Object output) {
    events.submitted(Json.write(output));
    callback.ifPresent(Callback::submitted);
  }

  @Override
  public void succeeded(@Nullable Object output) {
    stop();
    String text = Json.write(output);
    if (visit.branch().run().limits().exceedsPayload(text)) {
      Failure failure = Failure.tooLarge(events.subject());
      events.failed(failure.error(), failure.cause());
      visit.failed(failure);
      return;
    }
    events.succeeded(text);
    visit.resume(() -> visit.finished(output));
  }

  @Override
  public void failed(Failure failure) {
    stop();
    events.failed(failure.error(), failure.cause());
    visit.failed(failure);
  }

  @Override
  public void timedOut(Failure failure) {
    stop();
    events.timedOut();
    visit.failed(failure);
  }

  @Override
  public IntegrationPattern pattern() {
    return doer.resource().pattern();
  }

  private void stop() {
    callback.ifPresent(Callback::close);
    if (timeout != null) {
      timeout.cancel();
    }
    if (reply != null) {
      reply.close();
    }
  }

  @Override
  public void abort() {
    stop();
    if (reply != null) {
      reply.abort();
    }
  }
}
