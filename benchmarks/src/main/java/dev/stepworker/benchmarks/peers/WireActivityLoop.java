package dev.stepworker.benchmarks.peers;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The two calls of an activity and nothing else, one connection a slot on one thread: no SDK, no
 * signature, no retry. The limit of the wire.
 */
final class WireActivityLoop implements Peer {
  private static final int MAX_BODY_BYTES = 1 << 20;

  private final EventLoopGroup thread = new NioEventLoopGroup(1);
  private final URI endpoint;
  private final String activityArn;
  private final int slots;

  WireActivityLoop(URI endpoint, String activityArn, int slots) {
    this.endpoint = endpoint;
    this.activityArn = activityArn;
    this.slots = slots;
  }

  @Override
  public void start() {
    Bootstrap connector = new Bootstrap()
        .group(thread)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel
                .pipeline()
                .addLast(
                    new HttpClientCodec(),
                    new HttpObjectAggregator(MAX_BODY_BYTES),
                    new WireSlot(endpoint, activityArn));
          }
        });
    IntStream.range(0, slots)
        .forEach(
            i -> connector.connect(endpoint.getHost(), endpoint.getPort()).syncUninterruptibly());
  }

  @Override
  public void close() {
    thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
