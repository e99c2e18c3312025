package dev.stepworker.app.management;

import dev.stepworker.app.metrics.ProcessMetrics;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.WorkerState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * The endpoints of a worker.
 *
 * @param worker whose state they tell
 * @param metrics what it counts
 */
public record Management(StepWorker worker, ProcessMetrics metrics) {
  /**
   * Serves the endpoints from now on.
   *
   * @throws IOException if the address cannot be listened on
   */
  public ManagementServer listen(InetSocketAddress address) throws IOException {
    return ManagementServer.start(
        address,
        Map.of(
            "/health/started", accept -> Answer.health(worker.status().state() != WorkerState.NEW),
            "/health/live", accept -> Answer.health(worker.status().live()),
            "/health/ready", accept -> Answer.health(worker.status().ready()),
            "/metrics", new MetricsEndpoint(metrics),
            "/scaling", accept -> Answer.ok(ScalingView.of(worker.status())),
            "/status", accept -> Answer.ok(StatusView.of(worker.status(), worker.tasks()))));
  }
}
