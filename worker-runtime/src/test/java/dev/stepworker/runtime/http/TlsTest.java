package dev.stepworker.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final EventLoopGroup loops = new NioEventLoopGroup(1);
  private KeyStore keys;
  private HttpsServer server;

  @TempDir
  Path folder;

  @BeforeEach
  void serve() throws Exception {
    keys = keysFor("localhost");
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void talksToAHostWhoseCertificateIsTrusted() throws Exception {
    try (LeanHttpClient client = trusting()) {
      assertThat(TestCall.post(uri("localhost"), "x").on(client).join().status())
          .isEqualTo(200);
    }
  }

  @Test
  void refusesACertificateOfAnotherHost() throws Exception {
    try (LeanHttpClient client = trusting()) {
      assertThatThrownBy(TestCall.post(uri("127.0.0.1"), "x").on(client)::join)
          .hasCauseInstanceOf(NotSentException.class)
          .hasRootCauseInstanceOf(java.security.cert.CertificateException.class);
    }
  }

  @Test
  void refusesACertificateThatNobodyTrusts() {
    try (LeanHttpClient client = new LeanHttpClient(HttpSettings.defaults(), loops)) {
      assertThatThrownBy(TestCall.post(uri("localhost"), "x").on(client)::join)
          .hasCauseInstanceOf(NotSentException.class)
          .hasStackTraceContaining(SSLHandshakeException.class.getName());
    }
  }

  private LeanHttpClient trusting() throws Exception {
    X509Certificate certificate = (X509Certificate) keys.getCertificate("server");
    Tls tls = new Tls(SslContextBuilder.forClient().trustManager(certificate));
    return new LeanHttpClient(HttpSettings.defaults(), loops, tls);
  }

  private URI uri(String host) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
  }

  private KeyStore keysFor(String host) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + host,
            "-ext",
            "SAN=dns:" + host,
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD))
        .redirectErrorStream(true)
        .start();
    assertThat(keytool.waitFor()).as("keytool's exit code").isZero();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    }
  }
}
