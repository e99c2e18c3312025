package dev.stepworker.local.recording;

import java.net.URI;
import java.util.function.Supplier;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** Queues for the recordings that need some, started when the first one does. */
final class EmbeddedQueues implements Supplier<URI>, AutoCloseable {
  private SQSRestServer server;

  @Override
  public synchronized URI get() {
    if (server == null) {
      server = SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    }
    return URI.create(
        "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.stopAndWait();
    }
  }
}
