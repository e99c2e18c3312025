package dev.stepworker.local.endpoint;

import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.faults.FaultyOperations;
import dev.stepworker.local.http.CallCounts;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.JsonServer;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.ServerSettings;
import dev.stepworker.local.tasks.AccountRegion;
import dev.stepworker.local.tasks.Activities;
import dev.stepworker.local.tasks.ActivityOperations;
import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.tasks.Tags;
import dev.stepworker.local.tasks.TaskOperations;
import dev.stepworker.local.tasks.TaskTokens;
import dev.stepworker.local.tasks.TokenMint;
import dev.stepworker.local.time.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Step Functions endpoint on loopback without workflows: a test or a load program puts tasks into
 * activities and opens callback tokens by hand, sees what workers make of them, and makes calls go
 * wrong.
 *
 * <p>Serves the five activity operations and SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat
 * to any AWS SDK; signatures are not checked. Thread-safe.
 *
 * <pre>{@code
 * try (TaskEndpoint endpoint = TaskEndpoint.start()) {
 *   String resize = endpoint.createActivity("resize");
 *   endpoint.faults().inject(Fault.throttling().on("SendTaskSuccess").next(2));
 *   EndpointTask task = endpoint.schedule(resize, TaskSpec.ofInput("{}").heartbeat(ofSeconds(10)));
 *   // point a worker to endpoint.uri() ...
 *   task.ended().join().output();
 * }
 * }</pre>
 */
public final class TaskEndpoint implements AutoCloseable {
  private final EventLoop loop;
  private final MovableLoop time;
  private final TaskTokens tokens;
  private final ActivityQueues queues;
  private final Activities activities;
  private final EventLog log;
  private final EndpointTasks tasks;
  private final CallCounts calls = new CallCounts();
  private final FaultRules faults = new FaultRules();
  private final JsonServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private TaskEndpoint(TaskEndpointBuilder settings, MovableLoop time) throws IOException {
    this.time = time;
    this.loop = time.loop();
    this.tokens = new TaskTokens(loop, new TokenMint(ThreadLocalRandom.current().nextLong()));
    this.queues = new ActivityQueues(loop, tokens, settings.pollHold());
    this.activities = new Activities(AccountRegion.local(), loop::now);
    this.log = new EventLog(loop, settings.keepsLog());
    this.tasks = new EndpointTasks(loop, queues, tokens, log);
    this.server = JsonServer.start(
        ServerSettings.named("task-endpoint").port(settings.port()), loop, handler());
  }

  static TaskEndpoint start(TaskEndpointBuilder settings, MovableLoop time) {
    try {
      return new TaskEndpoint(settings, time);
    } catch (IOException e) {
      time.loop().close();
      throw new UncheckedIOException(
          "The endpoint cannot listen on port " + settings.port() + "; choose another", e);
    }
  }

  /** Starts an endpoint on any free port that lives by the real clock. */
  public static TaskEndpoint start() {
    return builder().start();
  }

  /** An endpoint with other settings. */
  public static TaskEndpointBuilder builder() {
    return new TaskEndpointBuilder();
  }

  private CallHandler handler() {
    Operations operations = new Operations();
    new ActivityOperations(activities, queues, new Tags()).addTo(operations);
    new TaskOperations(tokens).addTo(operations);
    CallHandler faulty = new FaultyOperations(
        new WatchedOperations(operations, tasks), faults, loop, this::logFault);
    return new CountedOperations(faulty, calls, log, tasks);
  }

  private void logFault(String operation, String fault) {
    log.add(EndpointEvent.Kind.FAULT, operation, "", fault);
  }

  /** Where clients reach it: their endpoint override. */
  public URI uri() {
    return server.uri();
  }

  /** Creates an activity, or finds the one of this name; returns its ARN. */
  public String createActivity(String name) {
    return loop.call(() -> activities.create(name).arn());
  }

  /** Puts a task at the end of the activity's queue. */
  public EndpointTask schedule(String activityArn, TaskSpec spec) {
    return loop.call(() -> tasks.schedule(activityArn, spec));
  }

  /** Opens a callback token; its clocks run from now on. */
  public EndpointTask openCallback(TaskSpec spec) {
    return loop.call(() -> tasks.openCallback(spec));
  }

  /** How many polls are open for the activity. */
  public int openPolls(String activityArn) {
    return loop.call(() -> queues.openPolls(activityArn));
  }

  /** The faults in force. */
  public FaultRules faults() {
    return faults;
  }

  /** A fault that makes the endpoint's clock jump when a call arrives. */
  public Fault clockJump(Duration by) {
    return Fault.sideEffect("ClockJump", () -> time.jump().accept(by));
  }

  /** How many calls arrived. */
  public CallCounts calls() {
    return calls;
  }

  /** What happened, in order. */
  public EventLog events() {
    return log;
  }

  /** The endpoint's time. */
  public Instant now() {
    return loop.now();
  }

  /**
   * Moves the endpoint's clock ahead, and with it the clocks of tasks; polls are held by real time.
   * With virtual time returns when everything due has run; a real clock jumps.
   */
  public void advance(Duration by) {
    time.advance().accept(by);
  }

  /** Answers open polls at once, closes every connection and ends the threads. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    loop.call(() -> {
      queues.close();
      return null;
    });
    server.close();
    loop.close();
  }
}
