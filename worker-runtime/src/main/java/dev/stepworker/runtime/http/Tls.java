package dev.stepworker.runtime.http;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Secures channels, whose certificate must be trusted and name the host. Thread-safe. */
final class Tls {
  private final SslContextBuilder settings;
  private @Nullable SslContext context; // guarded by this

  /** Trusts what these settings say. */
  Tls(SslContextBuilder settings) {
    this.settings = settings.endpointIdentificationAlgorithm("HTTPS");
  }

  /** Trusts what the JVM trusts. */
  static Tls ofTheJvm() {
    return new Tls(SslContextBuilder.forClient());
  }

  SslHandler handler(Channel channel, Destination destination, Duration handshakeTimeout) {
    SslHandler handler =
        context().newHandler(channel.alloc(), destination.host(), destination.port());
    handler.setHandshakeTimeoutMillis(handshakeTimeout.toMillis());
    return handler;
  }

  /** Made late: a plain endpoint needs none, and it takes a while. */
  private synchronized SslContext context() {
    if (context == null) {
      try {
        context = settings.build();
      } catch (SSLException e) {
        throw new IllegalStateException("This JVM cannot make TLS connections", e);
      }
    }
    return context;
  }
}
