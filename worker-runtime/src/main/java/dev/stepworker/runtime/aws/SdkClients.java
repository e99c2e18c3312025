package dev.stepworker.runtime.aws;

import dev.stepworker.runtime.async.GrowingPool;
import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.http.HttpSettings;
import dev.stepworker.runtime.http.LeanHttpClientBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Clients that the worker makes for itself: polls apart from all else, pools of the right size,
 * timeouts longer than a poll, no retries, few threads, and credentials that are asked for ahead.
 * Thread-safe.
 */
public final class SdkClients implements WorkerClients {
  private static final Duration POLL_READ_TIMEOUT = Duration.ofSeconds(75);
  private static final Duration CONTROL_READ_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int CONTROL_CONNECTIONS = 128;
  private static final int SPARE_POLL_CONNECTIONS = 2;
  private static final int PENDING_CALLS = 10_000;
  private static final int IO_THREADS = 2;

  private final AwsSettings settings;
  private final Executor answers;
  private final boolean behindProxy = ProxySettings.ofThisJvm().isSet();
  private final SdkEventLoopGroup io;
  private final ScheduledExecutorService sdkTimer;
  private final GrowingPool credentials;
  private final Lazy<SfnAsyncClient> activityPolls;
  private final Lazy<SfnAsyncClient> stepFunctions;
  private final Lazy<SqsAsyncClient> receives;
  private final Lazy<SqsAsyncClient> queues;

  /**
   * Makes no client yet: each is made when it is first asked for.
   *
   * @param answers runs what follows an answer
   */
  public SdkClients(AwsSettings settings, Executor answers) {
    this.settings = settings;
    this.answers = answers;
    this.io = SdkEventLoopGroup.builder()
        .numberOfThreads(IO_THREADS)
        .threadFactory(NamedThreads.of("stepworker-" + settings.workerName() + "-io"))
        .build();
    this.sdkTimer = new ScheduledThreadPoolExecutor(
        1, NamedThreads.of("stepworker-" + settings.workerName() + "-sdk"));
    this.credentials = new GrowingPool("stepworker-" + settings.workerName() + "-credentials");
    activityPolls = new Lazy<>(() -> sfn(pollHttp(settings.activityPolls())));
    stepFunctions = new Lazy<>(() -> sfn(controlHttp()));
    receives = new Lazy<>(() -> sqs(pollHttp(settings.receives())));
    queues = new Lazy<>(() -> sqs(controlHttp()));
  }

  @Override
  public SfnAsyncClient activityPolls() {
    return activityPolls.get();
  }

  @Override
  public SfnAsyncClient stepFunctions() {
    return stepFunctions.get();
  }

  @Override
  public SqsAsyncClient receives() {
    return receives.get();
  }

  @Override
  public SqsAsyncClient queues() {
    return queues.get();
  }

  @Override
  public void close() {
    activityPolls.close();
    stepFunctions.close();
    receives.close();
    queues.close();
    sdkTimer.shutdownNow();
    credentials.close();
    var unused = io.eventLoopGroup().shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private SfnAsyncClient sfn(SdkAsyncHttpClient.Builder<?> http) {
    var builder = configured(SfnAsyncClient.builder(), http);
    settings.stepFunctions().accept(builder);
    return builder.addPlugin(this::askAhead).build();
  }

  private SqsAsyncClient sqs(SdkAsyncHttpClient.Builder<?> http) {
    var builder = configured(SqsAsyncClient.builder(), http);
    settings.sqs().accept(builder);
    return builder.addPlugin(this::askAhead).build();
  }

  /** Asks the client's provider ahead, whoever set it, unless it is one that never waits. */
  private void askAhead(SdkServiceClientConfiguration.Builder client) {
    if (client instanceof AwsServiceClientConfiguration.Builder aws) {
      IdentityProvider<? extends AwsCredentialsIdentity> provider = aws.credentialsProvider();
      if (!(provider instanceof StaticCredentialsProvider
          || provider instanceof AnonymousCredentialsProvider)) {
        aws.credentialsProvider(
            new CredentialsAhead(provider, credentials, InstantSource.system()));
      }
    }
  }

  private <B extends AwsAsyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B configured(
      B builder, SdkAsyncHttpClient.Builder<?> http) {
    return builder
        .httpClientBuilder(http)
        .asyncConfiguration(async ->
            async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, answers))
        .overrideConfiguration(ClientOverrideConfiguration.builder()
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .scheduledExecutorService(sdkTimer)
            .build());
  }

  private SdkAsyncHttpClient.Builder<?> pollHttp(int polls) {
    return http(polls + SPARE_POLL_CONNECTIONS, POLL_READ_TIMEOUT);
  }

  private SdkAsyncHttpClient.Builder<?> controlHttp() {
    return http(CONTROL_CONNECTIONS, CONTROL_READ_TIMEOUT);
  }

  private SdkAsyncHttpClient.Builder<?> http(int connections, Duration readTimeout) {
    return behindProxy ? throughProxy(connections, readTimeout) : direct(connections, readTimeout);
  }

  private SdkAsyncHttpClient.Builder<?> direct(int connections, Duration readTimeout) {
    HttpSettings limits = HttpSettings.defaults()
        .connections(connections)
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(readTimeout);
    return new LeanHttpClientBuilder(limits, io.eventLoopGroup());
  }

  private SdkAsyncHttpClient.Builder<?> throughProxy(int connections, Duration readTimeout) {
    return NettyNioAsyncHttpClient.builder()
        .eventLoopGroup(io)
        .maxConcurrency(connections)
        .maxPendingConnectionAcquires(PENDING_CALLS)
        .connectionTimeout(CONNECT_TIMEOUT)
        .readTimeout(readTimeout)
        .tcpKeepAlive(true);
  }

  /** A client that is made when it is first asked for. */
  private static final class Lazy<C extends SdkAutoCloseable> {
    private final Supplier<C> maker;
    private @Nullable C made;

    Lazy(Supplier<C> maker) {
      this.maker = maker;
    }

    synchronized C get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }

    synchronized void close() {
      if (made != null) {
        made.close();
      }
    }
  }
}
