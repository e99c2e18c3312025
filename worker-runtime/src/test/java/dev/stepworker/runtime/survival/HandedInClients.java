package dev.stepworker.runtime.survival;

import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.aws.WorkerClients;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Clients that a user made, with something about them for a test. The worker leaves them open. */
final class HandedInClients implements WorkerClients {
  private final SfnAsyncClient polls;
  private final SfnAsyncClient control;

  HandedInClients(Rig rig, Consumer<SfnAsyncClientBuilder> pollSettings) {
    this.polls = client(rig, pollSettings);
    this.control = client(rig, settings -> {});
  }

  private HandedInClients(SfnAsyncClient both) {
    this.polls = both;
    this.control = both;
  }

  static HandedInClients withReadTimeout(Rig rig, Duration timeout) {
    SdkAsyncHttpClient.Builder<?> http = NettyNioAsyncHttpClient.builder().readTimeout(timeout);
    return new HandedInClients(rig, settings -> settings.httpClientBuilder(http));
  }

  static HandedInClients oneForAll(Rig rig) {
    return new HandedInClients(client(rig, settings -> {}));
  }

  private static SfnAsyncClient client(Rig rig, Consumer<SfnAsyncClientBuilder> settings) {
    SfnAsyncClientBuilder builder = SfnAsyncClient.builder()
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
    rig.configure(builder);
    settings.accept(builder);
    return builder.build();
  }

  @Override
  public SfnAsyncClient activityPolls() {
    return polls;
  }

  @Override
  public SfnAsyncClient stepFunctions() {
    return control;
  }

  @Override
  public SqsAsyncClient receives() {
    throw new UnsupportedOperationException("No queue is served");
  }

  @Override
  public SqsAsyncClient queues() {
    throw new UnsupportedOperationException("No queue is served");
  }

  @Override
  public void close() {
    polls.close();
    control.close();
  }
}
