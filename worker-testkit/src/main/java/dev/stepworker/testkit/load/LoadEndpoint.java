package dev.stepworker.testkit.load;

import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.faults.FaultyOperations;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.time.ElapsedTimers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Speaks just enough of Step Functions and SQS to keep a worker busy: hands out numbered tasks,
 * counts what comes back, injects latency and faults, and does no workflow work. Serves activities
 * and queues of any name; see {@link #source}. One thread, and one more for latency, so that it
 * takes little of the machine that it shares with the worker under test.
 *
 * <p>It accepts any credentials and checks no signature, knows no timeouts, and gives a message out
 * once: what a worker loses stays in flight for good, and the counts show it.
 *
 * <p>Thread-safe.
 *
 * @see dev.stepworker.local.endpoint.TaskEndpoint for the behaviour of single tasks
 */
public final class LoadEndpoint implements AutoCloseable {
  private static final int BACKLOG = 8192;
  private static final int MAX_BODY_BYTES = 1 << 20;
  static final String ACCOUNT = "123456789012";

  private final EventLoopGroup thread = new NioEventLoopGroup(1);
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final FaultRules faults = new FaultRules();
  private final AnswerDelay latency;
  private final Channel listener;

  private LoadEndpoint(Duration latency) {
    this.latency = new AnswerDelay(latency);
    Connection connections = new Connection(operations(), this.latency);
    this.listener = new ServerBootstrap()
        .group(thread)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel
                .pipeline()
                .addLast(
                    new HttpServerCodec(), new HttpObjectAggregator(MAX_BODY_BYTES), connections);
          }
        })
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .syncUninterruptibly()
        .channel();
  }

  /**
   * Starts on a free port of the loopback address.
   *
   * @param latency how long every answer is held back; zero for none
   */
  public static LoadEndpoint start(Duration latency) {
    return new LoadEndpoint(latency);
  }

  /** Where clients of both services reach it. */
  public URI uri() {
    return URI.create(
        "http://127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort());
  }

  /** The activity or queue of this name; closed until it is opened. */
  public Source source(String name) {
    return sources.computeIfAbsent(name, key -> new Source(key, thread));
  }

  /**
   * What goes wrong; nothing until faults are injected. Operations are named as the services name
   * them: {@code GetActivityTask}, {@code SendTaskSuccess}, {@code ReceiveMessage} and so on.
   */
  public FaultRules faults() {
    return faults;
  }

  /** The ARN of an activity that this endpoint serves. */
  public static String activityArn(String name) {
    return "arn:aws:states:us-east-1:" + ACCOUNT + ":activity:" + name;
  }

  /** The URL of a queue that this endpoint serves. */
  public static String queueUrl(URI endpoint, String name) {
    return endpoint + "/" + ACCOUNT + "/" + name;
  }

  /** Cuts every connection and ends the threads. */
  @Override
  public void close() {
    latency.close();
    thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private CallHandler operations() {
    ElapsedTimers timers = new ThreadTimers(thread);
    Operations operations = new Operations();
    new PollOperations(this::source, timers, Clock.systemUTC()).addTo(operations);
    new TaskOperations(this::source).addTo(operations);
    new QueueOperations(this::source).addTo(operations, name -> queueUrl(uri(), name));
    return new FaultyOperations(operations, faults, timers, (operation, fault) -> {});
  }
}
