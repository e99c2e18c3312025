package dev.stepworker.runtime.survival;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.time.ManualTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Moves a worker's time, and hears what becomes of the heartbeats of its tasks. */
public final class HeardBeats implements TaskInterceptor {
  private final BlockingQueue<HeartbeatResult> beats = new LinkedBlockingQueue<>();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ManualTime time;
  private long heard;

  public HeardBeats(ManualTime time) {
    this.time = time;
  }

  /** Lets a worker live by this time, and listens to it. */
  public StepWorkerBuilder listenTo(StepWorkerBuilder worker) {
    return worker.time(time).meterRegistry(meters).intercept(this);
  }

  public MeterRegistry meters() {
    return meters;
  }

  /** How many heartbeats were sent. */
  public long sent() {
    return meters.find("stepworker.heartbeat.lag").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  /** Moves on second by second, and waits for the answer to each heartbeat on the way. */
  public List<HeartbeatResult> advance(Duration by) throws InterruptedException {
    List<HeartbeatResult> results = new ArrayList<>();
    for (long second = 0; second < by.toSeconds(); second++) {
      time.advance(Duration.ofSeconds(1));
      results.addAll(hearAll());
    }
    return results;
  }

  /** Moves on as a process that stood still does, and waits for the answers to its heartbeats. */
  public List<HeartbeatResult> suspend(Duration by) throws InterruptedException {
    time.suspend(by);
    return hearAll();
  }

  private List<HeartbeatResult> hearAll() throws InterruptedException {
    List<HeartbeatResult> results = new ArrayList<>();
    while (heard < sent()) {
      HeartbeatResult result = beats.poll(30, TimeUnit.SECONDS);
      if (result == null) {
        throw new AssertionError("No heartbeat was answered in 30 seconds");
      }
      results.add(result);
      heard++;
    }
    return results;
  }

  @Override
  public void onHeartbeat(TaskInfo task, HeartbeatResult result) {
    beats.add(result);
  }
}
