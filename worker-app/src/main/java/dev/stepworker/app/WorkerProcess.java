package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.management.Management;
import dev.stepworker.app.management.ManagementServer;
import dev.stepworker.app.metrics.ProcessMetrics;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker with its metrics and its management port, from start to stop. Thread-safe. */
final class WorkerProcess {
  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

  private final Settings settings;
  private final ProcessMetrics metrics;
  private final StepWorker worker;
  private final ManagementServer management;

  private WorkerProcess(
      Settings settings, ProcessMetrics metrics, StepWorker worker, ManagementServer management) {
    this.settings = settings;
    this.metrics = metrics;
    this.worker = worker;
    this.management = management;
  }

  /**
   * Answers probes, then starts to poll.
   *
   * @throws ConfigurationException if the management port cannot be listened on
   * @throws dev.stepworker.runtime.WorkerStartException if the worker cannot start
   */
  static WorkerProcess start(Launch launch) {
    ProcessMetrics metrics = new ProcessMetrics();
    StepWorker worker = new WorkerSetup(launch, metrics.registry()).build();
    ManagementServer management = listen(launch.settings(), worker, metrics);
    WorkerProcess process = new WorkerProcess(launch.settings(), metrics, worker, management);
    try {
      worker.start();
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
    return process;
  }

  /** Where probes are answered. */
  InetSocketAddress managementAddress() {
    return management.address();
  }

  /** Waits until the worker has stopped. */
  void awaitStopped() throws InterruptedException {
    worker.awaitStopped();
  }

  /** Drains the worker and ends the rest; takes no longer than the drain timeout and a moment. */
  ExitCode stop() {
    DrainReport report =
        worker.drain(settings.get(LauncherSettings.DRAIN_TIMEOUT)).join();
    close();
    return report.clean() && report.handedBack() == 0 ? ExitCode.OK : ExitCode.NOT_DRAINED;
  }

  private void close() {
    management.close();
    metrics.close();
  }

  private static ManagementServer listen(
      Settings settings, StepWorker worker, ProcessMetrics metrics) {
    InetSocketAddress address = new InetSocketAddress(
        settings.get(LauncherSettings.MANAGEMENT_ADDRESS),
        settings.get(LauncherSettings.MANAGEMENT_PORT));
    try {
      ManagementServer server = new Management(worker, metrics).listen(address);
      log.info("Management port opened address={}", server.address());
      return server;
    } catch (IOException e) {
      throw new ConfigurationException(List.of("%s and %s are %s, which cannot be listened on: %s"
          .formatted(
              settings.written(LauncherSettings.MANAGEMENT_ADDRESS),
              settings.written(LauncherSettings.MANAGEMENT_PORT),
              address,
              e.getMessage())));
    }
  }
}
