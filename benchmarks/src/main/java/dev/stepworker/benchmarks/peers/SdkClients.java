package dev.stepworker.benchmarks.peers;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SDK's clients as its guide has them: defaults, but a pool that fits the slots. */
public final class SdkClients {
  /** Where the placeholder account lives. */
  public static final Region REGION = Region.US_EAST_1;

  private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(30);

  private final URI endpoint;
  private final int connections;

  /** Clients of this endpoint, each with this many connections. */
  public SdkClients(URI endpoint, int connections) {
    this.endpoint = endpoint;
    this.connections = connections;
  }

  /** Placeholders, for endpoints that check no signature. */
  public static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  /** The synchronous client of Step Functions. */
  public SfnClient sfn() {
    return SfnClient.builder()
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(credentials())
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(connections))
        .build();
  }

  SqsClient sqs() {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(credentials())
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(connections))
        .build();
  }

  /** The asynchronous client. */
  public SfnAsyncClient sfnAsync() {
    return SfnAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(credentials())
        .httpClientBuilder(netty())
        .build();
  }

  SqsAsyncClient sqsAsync() {
    return SqsAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(credentials())
        .httpClientBuilder(netty())
        .build();
  }

  private NettyNioAsyncHttpClient.Builder netty() {
    return NettyNioAsyncHttpClient.builder()
        .maxConcurrency(connections)
        .connectionAcquisitionTimeout(ACQUIRE_TIMEOUT);
  }
}
