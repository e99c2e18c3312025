package dev.stepworker.local.sqs;

import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.faults.FaultyOperations;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallCounts;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.JsonServer;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServerSettings;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.RealTimeLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The queue server, the proxy before it and the client behind it, started; thread-safe. */
final class RunningQueues implements AutoCloseable {
  private static final String THREADS = "stepworker-local-sqs";
  private static final int MAX_BODY_BYTES = 16 << 20;

  private final EventLoop loop;
  private final CompletableFuture<CallHandler> behind = new CompletableFuture<>();
  private final JsonServer proxy;
  private final QueueHttp http;
  private final QueueServer server;
  private final AccountRegion place;
  private @Nullable SqsAsyncClient client; // takes most of a second; guarded by this
  private final QueueForwarder forwarder;

  private RunningQueues(EventLoop loop, int port, AccountRegion place, Watch watch)
      throws IOException {
    this.loop = loop;
    ServerSettings settings = new ServerSettings(port, THREADS, MAX_BODY_BYTES);
    this.proxy =
        JsonServer.start(settings, loop, (call, reply) -> count(watch.calls(), call, reply));
    CompletableFuture<QueueServer> starting =
        CompletableFuture.supplyAsync(() -> QueueServer.start(proxy.uri(), place));
    this.http = new QueueHttp(); // takes a while as well
    this.server = starting.join();
    this.place = place;
    this.forwarder = new QueueForwarder(http.client(), server.uri(), loop);
    behind.complete(
        new FaultyOperations(forwarder, watch.faults(), loop, (operation, fault) -> {}));
  }

  static RunningQueues start(int port, AccountRegion place, Watch watch) {
    EventLoop loop = RealTimeLoop.start(InstantSource.system(), THREADS);
    try {
      return new RunningQueues(loop, port, place, watch);
    } catch (IOException e) {
      loop.close();
      throw new UncheckedIOException(
          "The local queues cannot listen on port " + port + "; choose another", e);
    }
  }

  private void count(CallCounts calls, Call call, Reply reply) {
    calls.count(call.operation());
    behind.join().handle(call, reply);
  }

  URI uri() {
    return proxy.uri();
  }

  synchronized SqsAsyncClient client() {
    if (client == null) {
      client = SqsAsyncClient.builder()
          .endpointOverride(server.uri())
          .region(Region.of(place.region()))
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(http.client())
          .build();
    }
    return client;
  }

  private synchronized void closeClient() {
    if (client != null) {
      client.close();
    }
  }

  void endReceives() {
    loop.call(() -> {
      forwarder.endReceives();
      return true;
    });
  }

  @Override
  public void close() {
    endReceives();
    proxy.close();
    closeClient();
    http.close();
    server.close();
    loop.close();
  }

  /** What strikes and what counts the calls that go through the proxy. */
  record Watch(FaultRules faults, CallCounts calls) {}
}
