package dev.stepworker.local.endpoint;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

/** Real clients of the real SDK, pointed to an endpoint of ours. */
public final class Sdk {
  /** Shared by all tests and never closed: closing one takes seconds. */
  private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.builder()
      .maxConcurrency(2000)
      .readTimeout(Duration.ofSeconds(70))
      .build();

  private Sdk() {}

  /** A client that sends each request once. */
  public static SfnAsyncClient stepFunctions(URI endpoint) {
    return SfnAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(HTTP)
        .overrideConfiguration(configuration -> configuration
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
        .build();
  }
}
