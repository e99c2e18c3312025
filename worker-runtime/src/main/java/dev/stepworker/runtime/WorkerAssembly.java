package dev.stepworker.runtime;

import dev.stepworker.runtime.aws.AwsSettings;
import dev.stepworker.runtime.aws.ClientChecks;
import dev.stepworker.runtime.aws.SdkClients;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.metrics.WorkerMeters;
import dev.stepworker.runtime.payload.InputDecoder;
import dev.stepworker.runtime.task.Checkpoints;
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
import java.util.List;

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
    WorkerScope scope = scope();
    SourceAssembly sourceAssembly =
        new SourceAssembly(settings, scope, new SourceParts(clients, threads, meterScope));
    List<ServedSource> sources = settings.registrations.stream()
        .map(registration -> sourceAssembly.source(registration, addresses))
        .toList();
    return new RunningWorker(scope, sources, meterScope, new WorkerMeters(meterScope), resources);
  }

  private void checkClients() {
    List<String> problems =
        new ArrayList<>(ClientChecks.ofControl("stepFunctions client", clients.stepFunctions()));
    if (settings.activityPolls() > 0) {
      problems.addAll(ClientChecks.ofPolls("activityPolls client", clients.activityPolls()));
    }
    if (settings.receives() > 0) {
      problems.addAll(ClientChecks.ofPolls("receives client", clients.receives()));
      problems.addAll(ClientChecks.ofControl("queues client", clients.queues()));
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
    Conversions conversions = new Conversions(
        new InputDecoder(settings.codec),
        new OutputEncoder(settings.codec),
        new FailureNames(settings.errorMappers),
        new Checkpoints(settings.checkpoints, settings.codec));
    return new WorkerScope(
        settings.name,
        time,
        threads.control(),
        link,
        conversions,
        new Interceptors(settings.allInterceptors()),
        new InFlight(),
        new DrainSignal());
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
