package dev.stepworker.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.benchmarks.measure.Pause;
import dev.stepworker.testkit.load.LoadEndpoint;
import dev.stepworker.testkit.load.Source;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeerKindTest {
  private static final int TASKS = 40;

  @ParameterizedTest
  @EnumSource
  void answersEveryTaskOnce(PeerKind kind) throws Exception {
    try (LoadEndpoint endpoint = LoadEndpoint.start(Duration.ZERO);
        Peer peer = kind.create(endpoint.uri(), "orders", 4)) {
      Source source = endpoint.source("orders");
      source.offer(TASKS);

      peer.start();

      Pause.until("all answers", Duration.ofSeconds(30), () -> isDone(kind, source));
      assertThat(source.counts().succeeded()).isEqualTo(TASKS);
      assertThat(source.counts().repeated()).isZero();
    }
  }

  private static boolean isDone(PeerKind kind, Source source) {
    boolean deleted = kind.serves() == TaskKind.ACTIVITY || source.counts().deleted() == TASKS;
    return deleted && source.counts().inFlight() == 0 && source.counts().handedOut() == TASKS;
  }
}
