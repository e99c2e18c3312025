package dev.stepworker.samples.documents;

import java.util.Map;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/**
 * The endpoints, region and credentials that the SDK finds by itself: {@code AWS_ENDPOINT_URL_SFN},
 * {@code AWS_ENDPOINT_URL_SQS}, {@code AWS_REGION}, {@code AWS_PROFILE} and so on.
 */
final class EnvironmentServices implements Services {
  static final String ENDPOINT = "AWS_ENDPOINT_URL_SFN";

  private final String endpoint;

  private EnvironmentServices(String endpoint) {
    this.endpoint = endpoint;
  }

  /** These if the environment names an endpoint, else those in this process. */
  static Services choose(Map<String, String> environment) {
    String endpoint = environment.get(ENDPOINT);
    return endpoint == null ? new LocalServices() : new EnvironmentServices(endpoint);
  }

  @Override
  public void customize(SfnAsyncClientBuilder client) {}

  @Override
  public void customize(SqsAsyncClientBuilder client) {}

  @Override
  public String description() {
    return "the Step Functions at " + endpoint;
  }

  @Override
  public void endPolls() {}

  @Override
  public void close() {}
}
