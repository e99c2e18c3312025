package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.metrics.BeatMeters;
import dev.stepworker.runtime.metrics.ErrorTags;
import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.metrics.PollMeters;
import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.metrics.TaskMeters;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.poll.ActivitySource;
import dev.stepworker.runtime.poll.PollHealth;
import dev.stepworker.runtime.poll.PollSource;
import dev.stepworker.runtime.poll.PollTools;
import dev.stepworker.runtime.poll.PollerGroup;
import dev.stepworker.runtime.slots.FixedSlots;
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
        queue.options().locator(),
        worker.time(),
        new QueueSourceMeters(new QueueMeters(meters), taskMeters));
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
        parts.threads().handlers(),
        taskMeters,
        new BeatMeters(meters));
    HandlerSlots slots = new HandlerSlots(registration.type().name(), supplier(registration));
    PollTools tools = new PollTools(
        source,
        slots,
        new TaskRunner(handler),
        worker.time(),
        new PollMeters(meters, operation(registration)),
        new PollHealth(registration.source().name(), worker.time()),
        new AtomicInteger());
    PollerGroup pollers = new PollerGroup(tools, registration.options().pollers());
    new SourceGauges(meters, pollers).register(registration.options().pool().orElse("none"));
    return pollers;
  }

  private SlotSupplier supplier(Registration registration) {
    HandlerOptions<?> options = registration.options();
    return options
        .pool()
        .map(settings.pools::get)
        .<SlotSupplier>map(pool -> new LimitedSlots(options.concurrency(), pool))
        .orElseGet(() -> new FixedSlots(options.concurrency()));
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
