package dev.stepworker.runtime.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sets up the channels to one destination: TLS with a checked host name, HTTP/1.1, whole answers.
 */
final class Connector {
  private static final int MAX_ANSWER_BYTES = 32 << 20;

  private final Destination destination;
  private final HttpSettings settings;
  private final Supplier<Connection> connections;
  private final @Nullable SslContext tls;

  Connector(Destination destination, HttpSettings settings, Supplier<Connection> connections) {
    this.destination = destination;
    this.settings = settings;
    this.connections = connections;
    this.tls = destination.secure() ? tls() : null;
  }

  Bootstrap on(EventLoop loop) {
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
            prepare(channel);
          }
        });
  }

  private void prepare(SocketChannel channel) {
    if (tls != null) {
      SslHandler handler = tls.newHandler(channel.alloc(), destination.host(), destination.port());
      handler.setHandshakeTimeoutMillis(settings.readTimeout().toMillis());
      channel.pipeline().addLast(handler);
    }
    channel
        .pipeline()
        .addLast(
            new HttpClientCodec(), new HttpObjectAggregator(MAX_ANSWER_BYTES), connections.get());
  }

  private static SslContext tls() {
    try {
      return SslContextBuilder.forClient()
          .endpointIdentificationAlgorithm("HTTPS")
          .build();
    } catch (SSLException e) {
      throw new IllegalStateException("This JVM cannot make TLS connections", e);
    }
  }
}
