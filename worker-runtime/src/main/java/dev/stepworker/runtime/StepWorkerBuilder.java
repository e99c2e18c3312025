package dev.stepworker.runtime;

import dev.stepworker.api.spi.CheckpointStore;
import dev.stepworker.api.spi.ErrorMapper;
import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.api.spi.PayloadStore;
import dev.stepworker.api.spi.ScaleInGuard;
import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.policy.AwsPlace;
import dev.stepworker.runtime.policy.WorkerPolicy;
import dev.stepworker.runtime.slots.GatedSlots;
import dev.stepworker.runtime.slots.JvmLoad;
import dev.stepworker.runtime.time.WorkerTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Describes a worker; see {@link StepWorker}. Not thread-safe; builds one worker. */
public final class StepWorkerBuilder extends ServedTasks {
  StepWorkerBuilder(String name) {
    super(new WorkerSettings(name));
  }

  /**
   * Adds slots that handlers can share: a fixed number.
   *
   * @param name for {@code HandlerOptions.pool}
   * @param slots 1 or more
   */
  public StepWorkerBuilder pool(String name, int slots) {
    return pool(name, GatedSlots.fixed(slots));
  }

  /**
   * Adds slots that handlers can share.
   *
   * @param name for {@code HandlerOptions.pool}
   */
  public StepWorkerBuilder pool(String name, SlotSupplier slots) {
    settings.pools.put(name, time -> slots);
    return this;
  }

  /**
   * Adds slots that handlers can share: as many as processors and heap allow.
   *
   * @param name for {@code HandlerOptions.pool}
   */
  public StepWorkerBuilder pool(String name, ResourceTargets targets) {
    settings.pools.put(name, time -> GatedSlots.resourceBased(targets, new JvmLoad(), time));
    return this;
  }

  /**
   * Sets which threads run handlers that do not say it themselves; {@link HandlerThreads#PLATFORM}
   * when unset.
   */
  public StepWorkerBuilder threads(HandlerThreads kind) {
    settings.threads = kind;
    return this;
  }

  /**
   * Tells how many workers like this one run at once, so that their pollers together can be held
   * against the 1,000 open polls that the service allows for one activity; 1 when unset.
   *
   * @param count 1 or more
   */
  public StepWorkerBuilder replicas(int count) {
    settings.replicas = count;
    return this;
  }

  /** Measures into this registry; nothing is measured when unset. */
  public StepWorkerBuilder meterRegistry(MeterRegistry registry) {
    settings.meterRegistry = registry;
    return this;
  }

  /**
   * Observes each handler call, for tracing, as {@code stepworker.task}; nothing is observed when
   * unset. The trace goes on from the headers in a message's attributes or in {@code _context}.
   */
  public StepWorkerBuilder observationRegistry(ObservationRegistry registry) {
    settings.observationRegistry = registry;
    return this;
  }

  /** Sets how inputs and outputs are written; by {@code JacksonCodec.create()} when unset. */
  public StepWorkerBuilder codec(PayloadCodec codec) {
    settings.codec = codec;
    return this;
  }

  /** Surrounds handler calls; the first one added is the outermost. */
  public StepWorkerBuilder intercept(TaskInterceptor... interceptors) {
    settings.interceptors.addAll(List.of(interceptors));
    return this;
  }

  /** Names errors; the first one added is asked first. */
  public StepWorkerBuilder mapErrors(ErrorMapper... mappers) {
    settings.errorMappers.addAll(List.of(mappers));
    return this;
  }

  /** Keeps the checkpoints that handlers save. */
  public StepWorkerBuilder checkpoints(CheckpointStore store) {
    settings.checkpoints = store;
    return this;
  }

  /** Keeps outputs that are too long for the service, and finds those that inputs refer to. */
  public StepWorkerBuilder payloads(PayloadStore store) {
    settings.payloads = store;
    return this;
  }

  /**
   * Remembers which tasks are done, with a lease of 5 minutes for those that are being done.
   *
   * @param store of one set of handlers: tasks are told apart by their id alone
   */
  public StepWorkerBuilder idempotency(IdempotencyStore store) {
    settings.idempotency = store;
    return this;
  }

  /**
   * Remembers which tasks are done.
   *
   * @param lease after which the task of a worker that died may be done again; it is renewed while
   *     the handler runs; 1 second to 365 days
   */
  public StepWorkerBuilder idempotency(IdempotencyStore store, Duration lease) {
    settings.claimLease = lease;
    return idempotency(store);
  }

  /**
   * Sets how long {@link StepWorker#close()} waits for running tasks before it hands them back; 90
   * seconds when unset. An open poll takes up to 60 seconds to end and cannot be cut without the
   * risk of losing a task, so less than 65 seconds is too short for activities.
   *
   * @param grace zero or more, 365 days at most
   */
  public StepWorkerBuilder grace(Duration grace) {
    settings.grace = grace;
    return this;
  }

  /**
   * Sets how long a report that fails is tried again; 10 minutes when unset.
   *
   * @param time zero or more, 365 days at most
   */
  public StepWorkerBuilder retryReportsFor(Duration time) {
    settings.retryReportsFor = time;
    return this;
  }

  /**
   * Sets how many heartbeats this worker sends in a second at the most: its share of what the
   * account may send, 300 to 500 by default. When more are due, tasks whose lease ends first go
   * first. No limit when unset; throttling by the service lowers the rate in any case.
   *
   * @param perSecond 1 or more
   */
  public StepWorkerBuilder heartbeatBudget(int perSecond) {
    settings.heartbeatBudget = perSecond;
    return this;
  }

  /**
   * Creates activities that are known by name and not there: for local endpoints and trials. Needs
   * {@code states:CreateActivity}.
   */
  public StepWorkerBuilder createMissingActivities() {
    settings.createMissingActivities = true;
    return this;
  }

  /** Closes the worker when the JVM is asked to end, by SIGTERM for instance. */
  public StepWorkerBuilder drainOnShutdown() {
    settings.drainOnShutdown = true;
    return this;
  }

  /**
   * Asks the platform to spare this process while it has tasks, with {@code EcsTaskProtection} or
   * {@code PodDeletionCost} for instance; nothing is asked when unset.
   */
  public StepWorkerBuilder scaleInGuard(ScaleInGuard guard) {
    settings.scaleInGuard = guard;
    return this;
  }

  /** Customizes both Step Functions clients: region, credentials, endpoint. */
  public StepWorkerBuilder stepFunctionsClients(Consumer<SfnAsyncClientBuilder> customization) {
    settings.sfnClients = customization;
    return this;
  }

  /** Customizes both SQS clients: region, credentials, endpoint. */
  public StepWorkerBuilder sqsClients(Consumer<SqsAsyncClientBuilder> customization) {
    settings.sqsClients = customization;
    return this;
  }

  /** Uses these clients instead of making its own. */
  public StepWorkerBuilder clients(WorkerClients clients) {
    settings.clients = clients;
    return this;
  }

  /** Lives by this time instead of the system's; for tests that move it. */
  public StepWorkerBuilder time(WorkerTime time) {
    settings.time = time;
    return this;
  }

  /**
   * The least permissions that the worker's role needs for what is registered. Stores are added:
   * {@link WorkerPolicy#allowBuckets}, {@link WorkerPolicy#allowTables}.
   *
   * @param region of activities and queues that are known by name; {@code *} for any of the
   *     partition {@code aws}
   * @param account of activities and queues that are known by name, 12 digits; {@code *} for any
   * @throws WorkerStartException with every problem of the settings
   */
  public WorkerPolicy rolePolicy(String region, String account) {
    check();
    return new RequiredPermissions(settings, new AwsPlace(region, account)).policy();
  }

  /**
   * Builds the worker; it does nothing until it is started.
   *
   * @throws WorkerStartException with every problem of the settings
   */
  public StepWorker build() {
    check();
    return new StepWorker(settings);
  }

  private void check() {
    List<String> problems = new SettingsCheck(settings).problems();
    if (!problems.isEmpty()) {
      throw new WorkerStartException(settings.name, problems);
    }
  }

  @Override
  StepWorkerBuilder self() {
    return this;
  }
}
