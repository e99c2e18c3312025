package dev.stepworker.model.check;

import java.util.Map;
import java.util.Optional;

/**
 * Which integration patterns the optimized integrations have beside request and response.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">
 *     Optimized integrations</a>
 */
enum ServicePatterns {
  REQUEST_ONLY(false, false),
  JOBS(true, false),
  CALLBACKS(false, true),
  ALL(true, true);

  private static final Map<String, ServicePatterns> BY_SERVICE = Map.ofEntries(
      Map.entry("apigateway", CALLBACKS),
      Map.entry("athena", JOBS),
      Map.entry("batch", JOBS),
      Map.entry("bedrock", ALL),
      Map.entry("codebuild", JOBS),
      Map.entry("databrew", JOBS),
      Map.entry("dynamodb", REQUEST_ONLY),
      Map.entry("ecs", ALL),
      Map.entry("eks", ALL),
      Map.entry("elasticmapreduce", JOBS),
      Map.entry("emr-containers", JOBS),
      Map.entry("emr-serverless", JOBS),
      Map.entry("events", CALLBACKS),
      Map.entry("glue", JOBS),
      Map.entry("http", REQUEST_ONLY),
      Map.entry("lambda", CALLBACKS),
      Map.entry("mediaconvert", JOBS),
      Map.entry("sagemaker", JOBS),
      Map.entry("sns", CALLBACKS),
      Map.entry("sqs", CALLBACKS),
      Map.entry("states", ALL));

  private final boolean jobs;
  private final boolean callback;

  ServicePatterns(boolean jobs, boolean callback) {
    this.jobs = jobs;
    this.callback = callback;
  }

  /** The patterns of a service; those of any {@code aws-sdk} call are the same. */
  static Optional<ServicePatterns> of(String service) {
    return service.startsWith("aws-sdk:")
        ? Optional.of(CALLBACKS)
        : Optional.ofNullable(BY_SERVICE.get(service));
  }

  boolean hasJobs() {
    return jobs;
  }

  boolean hasCallback() {
    return callback;
  }
}
