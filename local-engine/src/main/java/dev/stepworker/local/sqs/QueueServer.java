package dev.stepworker.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;

/** The embedded queue server, ElasticMQ, on a free port of its own; thread-safe. */
final class QueueServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QueueServer.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final long CLOSE_SECONDS = 10;

  private final ActorSystem actors;
  private final SQSRestServer server;

  private QueueServer(ActorSystem actors, SQSRestServer server) {
    this.actors = actors;
    this.server = server;
  }

  /** Starts the server; the URLs of its queues begin with the address that clients use. */
  static QueueServer start(URI clientAddress, AccountRegion place) {
    ActorSystem actors = ActorSystem.create("stepworker-local-sqs", configuration());
    SQSRestServer server = SQSRestServerBuilder.withActorSystem(actors)
        .withInterface(LOOPBACK)
        .withDynamicPort()
        .withServerAddress(
            new NodeAddress("http", clientAddress.getHost(), clientAddress.getPort(), ""))
        .withAWSRegion(place.region())
        .withAWSAccountId(place.accountId())
        .start();
    server.waitUntilStarted();
    return new QueueServer(actors, server);
  }

  private static Config configuration() {
    return ConfigFactory.parseMap(Map.of(
            "pekko.http.server.max-connections",
            20_000,
            "pekko.http.server.backlog",
            4_096,
            "pekko.http.server.idle-timeout",
            "infinite",
            "pekko.http.server.request-timeout",
            "infinite",
            "pekko.http.server.parsing.max-content-length",
            "16m",
            "pekko.daemonic",
            true,
            "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook",
            false,
            "pekko.loglevel",
            "WARNING"))
        .withFallback(ConfigFactory.load());
  }

  URI uri() {
    return URI.create(
        "http://" + LOOPBACK + ":" + server.waitUntilStarted().localAddress().getPort());
  }

  /** Ends the actors and the server with them, whose own stop would wait for open receives. */
  @Override
  public void close() {
    try {
      Await.ready(actors.terminate(), Duration.create(CLOSE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      log.warn("The embedded queue server did not end within {} s", CLOSE_SECONDS, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
