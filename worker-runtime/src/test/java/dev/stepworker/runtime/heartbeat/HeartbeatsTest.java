package dev.stepworker.runtime.heartbeat;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.aws.LoopbackClients;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

class HeartbeatsTest {
  private final TaskEndpoint endpoint =
      TaskEndpoint.builder().virtualTime(Instant.parse("2030-01-01T00:00:00Z")).start();
  private final SfnAsyncClient client = LoopbackClients.stepFunctions(endpoint.uri());
  private final ManualTime time = new ManualTime();
  private final Heartbeats heartbeats = new Heartbeats(new ControlCalls(client), time, 1_000);
  private final RecordedBeats beats = new RecordedBeats();
  private final EndpointTask task =
      endpoint.openCallback(TaskSpec.ofInput("{}").heartbeat(ofSeconds(30)));

  @AfterEach
  void close() {
    client.close();
    endpoint.close();
  }

  @Test
  void keepsATaskAliveForTenTimesItsTimeout() throws InterruptedException {
    start(task, Duration.ZERO);

    for (int i = 0; i < 100; i++) {
      time.advance(ofSeconds(3));
      assertThat(beats.hearAll()).allMatch(HeartbeatResult.ACCEPTED::equals);
      endpoint.advance(ofSeconds(3));
    }

    assertThat(task.status().isEnded()).isFalse();
    assertThat(task.heartbeats()).isBetween(25, 38);
    assertThat(beats.hasLostLease()).isFalse();
  }

  @Test
  void beatsAtOnceForAMessageThatWaitedLong() throws InterruptedException {
    start(task, ofSeconds(25));

    time.advance(Duration.ZERO);

    assertThat(beats.next()).isEqualTo(HeartbeatResult.ACCEPTED);
  }

  @Test
  void triesAgainWhenItIsThrottled() throws InterruptedException {
    endpoint.faults().inject(Fault.throttling().on("SendTaskHeartbeat").next(1));
    start(task, Duration.ZERO);

    time.advance(ofSeconds(12));
    assertThat(beats.next()).isEqualTo(HeartbeatResult.THROTTLED);
    time.advance(ofSeconds(2));

    assertThat(beats.next()).isEqualTo(HeartbeatResult.ACCEPTED);
  }

  @Test
  void saysOnceThatTheLeaseIsLost() throws InterruptedException {
    endpoint.faults().inject(Fault.serverError(503).on("SendTaskHeartbeat"));
    start(task, Duration.ZERO);

    time.advance(ofSeconds(12));
    assertThat(beats.next()).isEqualTo(HeartbeatResult.FAILED);
    assertThat(beats.hasLostLease()).isFalse();
    time.advance(ofSeconds(19));

    assertThat(beats.hasLostLease()).isTrue();
  }

  @Test
  void endsWithTheTask() throws InterruptedException {
    start(task, Duration.ZERO);
    task.stop();

    time.advance(ofSeconds(12));

    assertThat(beats.next()).isEqualTo(HeartbeatResult.TASK_TIMED_OUT);
    assertThat(heartbeats.active()).isZero();
  }

  @Test
  void isSilentOnceItIsStopped() {
    Heartbeats.Beating beating = start(task, Duration.ZERO);

    beating.stop();
    time.advance(ofSeconds(100));

    assertThat(endpoint.calls().of("SendTaskHeartbeat")).isZero();
    assertThat(beats.hasLostLease()).isFalse();
  }

  @Test
  void doesNotLetOneSlowCallDelayAnother() throws InterruptedException {
    EndpointTask other = endpoint.openCallback(TaskSpec.ofInput("{}").heartbeat(ofSeconds(30)));
    endpoint.faults().inject(Fault.noAnswerAfterCommit().on("SendTaskHeartbeat").next(1));
    start(other, ofSeconds(20));
    time.advance(Duration.ZERO);
    endpoint.calls().reached("SendTaskHeartbeat", 1).join();

    start(task, ofSeconds(20));
    time.advance(Duration.ZERO);

    assertThat(beats.next()).isEqualTo(HeartbeatResult.ACCEPTED);
    assertThat(task.heartbeats()).isEqualTo(1);
  }

  @Test
  void knowsTheShortestLease() {
    start(task, ofSeconds(5));
    start(endpoint.openCallback(TaskSpec.ofInput("{}").heartbeat(ofSeconds(30))), ofSeconds(1));

    assertThat(heartbeats.headroom()).contains(ofSeconds(25));
  }

  private Heartbeats.Beating start(EndpointTask of, Duration waited) {
    TaskToken token = TaskToken.of(of.token().orElseThrow());
    return heartbeats.start(token, HeartbeatPlan.within(ofSeconds(30)), waited, beats);
  }
}
