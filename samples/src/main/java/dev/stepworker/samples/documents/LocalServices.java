package dev.stepworker.samples.documents;

import dev.stepworker.local.LocalStepFunctions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** A Step Functions and a queue in this process, reached by the real clients over loopback. */
final class LocalServices implements Services {
  private static final AwsCredentialsProvider ANY_CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final LocalStepFunctions engine =
      LocalStepFunctions.builder().realTime().start();

  @Override
  public void customize(SfnAsyncClientBuilder client) {
    client
        .endpointOverride(engine.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY_CREDENTIALS);
  }

  @Override
  public void customize(SqsAsyncClientBuilder client) {
    client
        .endpointOverride(engine.sqsEndpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(ANY_CREDENTIALS);
  }

  @Override
  public String description() {
    return "the Step Functions in this process, " + engine.endpoint();
  }

  @Override
  public void endPolls() {
    engine.endPolls();
  }

  @Override
  public void close() {
    engine.close();
  }
}
