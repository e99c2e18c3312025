package dev.stepworker.local.endpoint;

import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.time.RealTimeLoop;
import dev.stepworker.local.time.VirtualTimeLoop;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The settings of a {@link TaskEndpoint}; used by one thread. */
public final class TaskEndpointBuilder {
  private static final String THREADS = "task-endpoint";

  private int port;
  private Duration pollHold = ActivityQueues.SERVICE_POLL_HOLD;
  private boolean keepsLog = true;
  private Optional<Instant> virtualStart = Optional.empty();

  TaskEndpointBuilder() {}

  /** The port to listen on; any free one by default. */
  public TaskEndpointBuilder port(int newPort) {
    port = newPort;
    return this;
  }

  /**
   * How long, in real time, a poll is held before it is answered without a task; 60 s by default.
   */
  public TaskEndpointBuilder pollHold(Duration hold) {
    pollHold = hold;
    return this;
  }

  /** Starts a virtual clock at this time, which only {@link TaskEndpoint#advance} moves. */
  public TaskEndpointBuilder virtualTime(Instant start) {
    virtualStart = Optional.of(start);
    return this;
  }

  /** Keeps no events, to spend less on each call under load. */
  public TaskEndpointBuilder withoutLog() {
    keepsLog = false;
    return this;
  }

  /**
   * Starts the endpoint.
   *
   * @throws UncheckedIOException if the port is taken
   */
  public TaskEndpoint start() {
    return TaskEndpoint.start(this, movableLoop());
  }

  private MovableLoop movableLoop() {
    if (virtualStart.isPresent()) {
      VirtualTimeLoop loop = VirtualTimeLoop.start(virtualStart.get(), THREADS);
      return new MovableLoop(loop, loop::advance, loop::jump);
    }
    RealTimeLoop loop = RealTimeLoop.start(InstantSource.system(), THREADS);
    return new MovableLoop(loop, loop::jump, loop::jump);
  }

  int port() {
    return port;
  }

  Duration pollHold() {
    return pollHold;
  }

  boolean keepsLog() {
    return keepsLog;
  }
}
