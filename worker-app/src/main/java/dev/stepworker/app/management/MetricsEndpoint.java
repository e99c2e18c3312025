package dev.stepworker.app.management;

import dev.stepworker.app.metrics.ProcessMetrics;

/** {@code /metrics}: what Prometheus scrapes, in OpenMetrics if it asks for it. */
record MetricsEndpoint(ProcessMetrics metrics) implements Endpoint {
  private static final String OPEN_METRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  @Override
  public Answer answer(String accept) {
    String contentType = accept.contains("application/openmetrics-text") ? OPEN_METRICS : TEXT;
    return Answer.ok(contentType, metrics.scrape(contentType));
  }
}
