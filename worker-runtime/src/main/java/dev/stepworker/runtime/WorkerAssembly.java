package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.aws.AwsSettings;
import dev.stepworker.runtime.aws.ClientChecks;
import dev.stepworker.runtime.aws.ClientChecks.Named;
import dev.stepworker.runtime.aws.SdkClients;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.metrics.WorkerMeters;
import dev.stepworker.runtime.payload.InputDecoder;
import dev.stepworker.runtime.payload.StoredPayloads;
import dev.stepworker.runtime.task.Checkpoints;
import dev.stepworker.runtime.task.Claims;
import dev.stepworker.runtime.task.Conversions;
import dev.stepworker.runtime.task.DrainSignal;
import dev.stepworker.runtime.task.FailureNames;
import dev.stepworker.runtime.task.InFlight;
import dev.stepworker.runtime.task.Interceptors;
import dev.stepworker.runtime.task.OutputEncoder;
import dev.stepworker.runtime.task.ServiceLink;
import dev.stepworker.runtime.task.WorkerScope;
import dev.stepworker.runtime.time.SystemTime;
import dev.stepworker.runtime.time.WorkerTime;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a worker together from its settings. Confined to the start. */
final class WorkerAssembly {
  private final WorkerSettings settings;
  private final Resources resources = new Resources();
  private final MeterScope meterScope;
  private final WorkerTime time;
  private final WorkerThreads threads;
  private final WorkerClients clients;

  private WorkerAssembly(WorkerSettings settings) {
    this.settings = settings;
    this.meterScope =
        resources.add(new MeterScope(settings.meterRegistry, Tags.of("worker", settings.name)));
    this.time = settings.time == null
        ? resources.add(new SystemTime("stepworker-" + settings.name + "-timer"))
        : settings.time;
    this.threads = resources.add(new WorkerThreads(settings.name));
    this.clients = resources.add(clients());
  }

  /**
   * Puts the worker together, and waits for what has to be looked up.
   *
   * @throws WorkerStartException if something is not as it must be; nothing is left open then
   */
  static RunningWorker assemble(WorkerSettings settings) {
    WorkerAssembly assembly = new WorkerAssembly(settings);
    try {
      return assembly.worker();
    } catch (RuntimeException e) {
      assembly.resources.close();
      throw e;
    }
  }

  private RunningWorker worker() {
    checkClients();
    Addresses addresses = new Addresses(settings, clients);
    addresses.resolve();
    List<String> advice = new SelfCheck(settings, clients, addresses).advice();
    WorkerScope scope = scope();
    Map<String, SlotSupplier> pools = pools();
    SourceAssembly sourceAssembly =
        new SourceAssembly(settings, scope, new SourceParts(clients, threads, meterScope, pools));
    List<ServedSource> sources = settings.registrations.stream()
        .map(registration -> sourceAssembly.source(registration, addresses))
        .toList();
    resources.add(new PollerWatch(sources, time)).begin();
    guard(scope.inFlight());
    return new RunningWorker(
        scope, sources, pools, advice, meterScope, new WorkerMeters(meterScope), resources);
  }

  private void guard(InFlight inFlight) {
    if (settings.scaleInGuard != null) {
      ScaleInWatch watch =
          resources.add(new ScaleInWatch(settings.name, settings.scaleInGuard, inFlight, time));
      inFlight.onChange(watch::changed);
    }
  }

  private Map<String, SlotSupplier> pools() {
    Map<String, SlotSupplier> pools = new HashMap<>();
    settings.pools.forEach((name, pool) -> pools.put(name, pool.apply(time)));
    return pools;
  }

  private void checkClients() {
    Named control = new Named("stepFunctions client", clients.stepFunctions());
    List<String> problems = new ArrayList<>(ClientChecks.ofControl(control));
    if (settings.activityPolls() > 0) {
      Named polls = new Named("activityPolls client", clients.activityPolls());
      problems.addAll(ClientChecks.ofPolls(polls));
      problems.addAll(ClientChecks.ofPair(polls, control));
    }
    if (settings.receives() > 0) {
      Named receives = new Named("receives client", clients.receives());
      Named queues = new Named("queues client", clients.queues());
      problems.addAll(ClientChecks.ofPolls(receives));
      problems.addAll(ClientChecks.ofControl(queues));
      problems.addAll(ClientChecks.ofPair(receives, queues));
    }
    if (!problems.isEmpty()) {
      throw new WorkerStartException(settings.name, problems);
    }
  }

  private WorkerScope scope() {
    ControlCalls calls = new ControlCalls(clients.stepFunctions());
    ServiceLink link = new ServiceLink(
        calls,
        new Heartbeats(calls, time, settings.heartbeatBudget),
        new Reporter(calls, time, threads.control(), settings.retryReportsFor));
    return new WorkerScope(
        settings.name,
        time,
        threads.hooks(),
        link,
        conversions(),
        new Interceptors(settings.allInterceptors(), threads.interceptors()),
        new InFlight(),
        new DrainSignal());
  }

  private Conversions conversions() {
    StoredPayloads stored =
        settings.payloads == null ? null : new StoredPayloads(settings.payloads);
    return new Conversions(
        new InputDecoder(settings.codec, stored),
        new OutputEncoder(settings.codec, stored),
        new FailureNames(settings.errorMappers),
        new Checkpoints(settings.checkpoints, settings.codec),
        new Claims(settings.idempotency, settings.claimLease, time));
  }

  private WorkerClients clients() {
    if (settings.clients != null) {
      return settings.clients;
    }
    AwsSettings aws = new AwsSettings(
        settings.name,
        settings.activityPolls(),
        settings.receives(),
        settings.sfnClients,
        settings.sqsClients);
    return new SdkClients(
        aws, Runnable::run); // what follows is short: no hand-over between threads
  }
}
