package dev.stepworker.local.sqs;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;

/**
 * The HTTP connections to the queue server, on two threads of their own that end as soon as they
 * are told to; thread-safe.
 */
final class QueueHttp implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int MAX_CONNECTIONS = 10_000;
  private static final Duration LONGER_THAN_ANY_POLL = Duration.ofSeconds(60);
  private static final long CLOSE_SECONDS = 5;

  private final NioEventLoopGroup threads =
      new NioEventLoopGroup(THREADS, new DefaultThreadFactory("stepworker-local-sqs-http", true));
  private final SdkAsyncHttpClient client = NettyNioAsyncHttpClient.builder()
      .eventLoopGroup(SdkEventLoopGroup.create(threads))
      .maxConcurrency(MAX_CONNECTIONS)
      .readTimeout(LONGER_THAN_ANY_POLL)
      .build();

  SdkAsyncHttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    threads
        .shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
  }
}
