package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.metrics.BeatMeters;
import dev.stepworker.runtime.metrics.ErrorTags;
import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.metrics.PollMeters;
import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.metrics.TaskMeters;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.poll.ActivitySource;
import dev.stepworker.runtime.poll.PollHealth;
import dev.stepworker.runtime.poll.PollSource;
import dev.stepworker.runtime.poll.PollTools;
import dev.stepworker.runtime.poll.PollerGroup;
import dev.stepworker.runtime.slots.GatedSlots;
import dev.stepworker.runtime.slots.HandlerSlots;
import dev.stepworker.runtime.slots.LimitedSlots;
import dev.stepworker.runtime.sqs.QueueClient;
import dev.stepworker.runtime.sqs.QueueSource;
import dev.stepworker.runtime.sqs.QueueSourceMeters;
import dev.stepworker.runtime.task.HandlerScope;
import dev.stepworker.runtime.task.HandlerSpec;
import dev.stepworker.runtime.task.TaskRunner;
import dev.stepworker.runtime.task.WorkerScope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts one handler together with what it polls. Confined to the start. */
final class SourceAssembly {
  private final WorkerSettings settings;
  private final WorkerScope worker;
  private final SourceParts parts;

  SourceAssembly(WorkerSettings settings, WorkerScope worker, SourceParts parts) {
    this.settings = settings;
    this.worker = worker;
    this.parts = parts;
  }

  ServedSource source(Registration registration, Addresses addresses) {
    MeterScope meters = scopeOf(registration);
    TaskMeters taskMeters =
        new TaskMeters(meters, new ErrorTags(registration.type().errors()));
    if (registration instanceof Registration.OfActivity activity) {
      String arn = addresses.arn(activity);
      PollSource source = new ActivitySource(parts.clients().activityPolls(), arn, settings.name);
      PollerGroup pollers = pollers(registration, source, meters, taskMeters);
      return new ServedSource(registration, pollers, () -> CompletableFuture.completedFuture(null));
    }
    QueueSource source =
        queueSource((Registration.OfQueue) registration, addresses, meters, taskMeters);
    return new ServedSource(
        registration, pollers(registration, source, meters, taskMeters), source::flush);
  }

  private QueueSource queueSource(
      Registration.OfQueue queue, Addresses addresses, MeterScope meters, TaskMeters taskMeters) {
    QueueClient client = new QueueClient(
        parts.clients().receives(),
        parts.clients().queues(),
        addresses.url(queue),
        queue.options());
    return new QueueSource(
        client,
        queue.options(),
        new QueueSourceMeters(new QueueMeters(meters), taskMeters),
        worker);
  }

  private PollerGroup pollers(
      Registration registration, PollSource source, MeterScope meters, TaskMeters taskMeters) {
    HandlerScope handler = new HandlerScope(
        worker,
        new HandlerSpec(
            registration.type(),
            registration.source(),
            registration.invocation(),
            registration.options()),
        threads(registration.options()),
        taskMeters,
        new BeatMeters(meters));
    HandlerSlots slots =
        new HandlerSlots(registration.type().name(), supplier(registration.options()));
    PollTools tools = new PollTools(
        source,
        slots,
        new TaskRunner(handler),
        worker.time(),
        new PollMeters(
            meters, operation(registration), registration.options().pool().orElse("none")),
        new PollHealth(registration.source().name(), worker.time()),
        new AtomicInteger());
    PollerGroup pollers = new PollerGroup(
        tools, registration.options().minPollers(), registration.options().pollers());
    new SourceGauges(meters, pollers).register(registration.options().pool().orElse("none"));
    return pollers;
  }

  /**
   * Slots within the handler's own limit, its pool if it shares one, and its rate if it has one.
   */
  private SlotSupplier supplier(HandlerOptions<?> options) {
    SlotSupplier own = GatedSlots.fixed(options.concurrency());
    SlotSupplier slots = options
        .pool()
        .map(parts.pools()::get)
        .<SlotSupplier>map(pool -> new LimitedSlots(own, pool))
        .orElse(own);
    return options
        .tasksPerSecond()
        .map(rate -> GatedSlots.rated(rate, worker.time()))
        .<SlotSupplier>map(rated -> new LimitedSlots(rated, slots))
        .orElse(slots);
  }

  private Executor threads(HandlerOptions<?> options) {
    HandlerThreads kind = options.threads().orElse(settings.threads);
    return parts.threads().handlers(kind).orElseThrow();
  }

  private MeterScope scopeOf(Registration registration) {
    return parts
        .meters()
        .with(
            "handler", registration.type().name(),
            "source", kind(registration),
            "queue", registration.source().name());
  }

  private static String kind(Registration registration) {
    return registration instanceof Registration.OfActivity ? "activity" : "sqs";
  }

  private static String operation(Registration registration) {
    return registration instanceof Registration.OfActivity ? "GetActivityTask" : "ReceiveMessage";
  }
}
