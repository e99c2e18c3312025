package dev.stepworker.testkit;

import dev.stepworker.local.LocalStepFunctions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Points clients at the engine and its queues. Thread-safe. */
final class LocalClients implements AutoCloseable {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";

  private final LocalStepFunctions engine;
  private final ExecutionInterceptor interceptor;
  private final SfnAsyncClient sfn;

  LocalClients(LocalStepFunctions engine, ExecutionInterceptor interceptor) {
    this.engine = engine;
    this.interceptor = interceptor;
    SfnAsyncClientBuilder builder = SfnAsyncClient.builder();
    configure(builder);
    this.sfn = builder.build();
  }

  void configure(SfnAsyncClientBuilder client) {
    anyCredentials(client).endpointOverride(engine.endpoint());
  }

  void configure(SqsAsyncClientBuilder client) {
    anyCredentials(client).endpointOverride(engine.sqsEndpoint());
  }

  void createActivity(String name) {
    sfn.createActivity(request -> request.name(name)).join();
  }

  String createQueue(String name) {
    SqsAsyncClientBuilder builder = SqsAsyncClient.builder();
    configure(builder);
    try (SqsAsyncClient sqs = builder.build()) {
      return sqs.createQueue(request -> request.queueName(name)).join().queueUrl();
    }
  }

  @Override
  public void close() {
    sfn.close();
  }

  private <B extends AwsClientBuilder<B, ?>> B anyCredentials(B client) {
    return client
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .overrideConfiguration(client.overrideConfiguration().toBuilder()
            .addExecutionInterceptor(interceptor)
            .build());
  }
}
