package dev.stepworker.runtime.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.function.Supplier;

/**
 * Sets up the channels to one destination: TLS with a checked host name, HTTP/1.1, whole answers.
 */
final class Connector {
  private static final int MAX_ANSWER_BYTES = 32 << 20;

  private final Destination destination;
  private final HttpSettings settings;
  private final Tls tls;

  Connector(Destination destination, HttpSettings settings, Tls tls) {
    this.destination = destination;
    this.settings = settings;
    this.tls = tls;
  }

  Destination destination() {
    return destination;
  }

  HttpSettings settings() {
    return settings;
  }

  /** Connects on this loop; each channel carries a connection of its own. */
  Bootstrap on(EventLoop loop, Supplier<Connection> connections) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.SO_KEEPALIVE, true)
        .option(
            ChannelOption.CONNECT_TIMEOUT_MILLIS,
            Math.toIntExact(settings.connectTimeout().toMillis()))
        .handler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            prepare(channel, connections.get());
          }
        });
  }

  private void prepare(SocketChannel channel, Connection connection) {
    if (destination.secure()) {
      channel.pipeline().addLast(tls.handler(channel, destination, settings.readTimeout()));
    }
    channel
        .pipeline()
        .addLast(new HttpResponseDecoder(), new HttpObjectAggregator(MAX_ANSWER_BYTES), connection);
  }
}
