package dev.stepworker.testkit;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.runtime.aws.AwsSettings;
import dev.stepworker.runtime.aws.SdkClients;
import dev.stepworker.runtime.aws.WorkerClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Points clients at the engine and its queues. Thread-safe. */
final class LocalClients implements AutoCloseable {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";

  private final LocalStepFunctions engine;
  private final ExecutionInterceptor interceptor;
  private final WorkerClients own = new SdkClients(
      new AwsSettings("testkit", 0, 0, this::configure, this::configure), Runnable::run);

  LocalClients(LocalStepFunctions engine, ExecutionInterceptor interceptor) {
    this.engine = engine;
    this.interceptor = interceptor;
  }

  void configure(SfnAsyncClientBuilder client) {
    anyCredentials(client).endpointOverride(engine.endpoint());
  }

  void configure(SqsAsyncClientBuilder client) {
    anyCredentials(client).endpointOverride(engine.sqsEndpoint());
  }

  void createActivity(String name) {
    own.stepFunctions().createActivity(request -> request.name(name)).join();
  }

  String createQueue(String name) {
    return own.queues().createQueue(request -> request.queueName(name)).join().queueUrl();
  }

  @Override
  public void close() {
    own.close();
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
