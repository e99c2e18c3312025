package dev.stepworker.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/** The HTTP client under the SDK's clients of a worker under load. */
enum HttpChoice {
  /** The worker's own. */
  LEAN,
  /** The SDK's {@code NettyNioAsyncHttpClient}, with as many threads as the worker's own. */
  NETTY;

  private static final int IO_THREADS = 2;
  private static final int SPARE_CONNECTIONS = 64;
  private static final int PENDING_CALLS = 10_000;
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(75);

  /** Makes the clients' connections; empty leaves the worker its own. */
  Optional<SdkAsyncHttpClient.Builder<?>> builder(int slots) {
    return this == LEAN ? Optional.empty() : Optional.of(netty(slots));
  }

  /** Names a worker with this client in a table. */
  String contestant() {
    return this == LEAN ? "stepworker" : "stepworker-" + name().toLowerCase(Locale.ROOT);
  }

  private static SdkAsyncHttpClient.Builder<?> netty(int slots) {
    return NettyNioAsyncHttpClient.builder()
        .eventLoopGroup(SdkEventLoopGroup.builder().numberOfThreads(IO_THREADS).build())
        .maxConcurrency(slots + SPARE_CONNECTIONS)
        .maxPendingConnectionAcquires(PENDING_CALLS)
        .readTimeout(READ_TIMEOUT)
        .tcpKeepAlive(true);
  }
}
