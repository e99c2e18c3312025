package dev.stepworker.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalQueuesLifecycleTest {
  private static final long MOST_MILLIS = 10_000;

  @Test
  void runsTwiceInOneProcessAndLeavesNoThread() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (LocalQueues one = LocalQueues.create();
        LocalQueues other = LocalQueues.create()) {
      one.createQueue(QueueSpec.standard("only-here"));

      assertThat(other.client().listQueues().join().queueUrls()).isEmpty();
      assertThat(one.client().listQueues().join().queueUrls()).hasSize(1);
    }

    List<Thread> begun = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getName().startsWith("stepworker-local-sqs"))
        .toList();
    for (Thread thread : begun) {
      thread.join(MOST_MILLIS);
    }
    assertThat(begun).noneMatch(Thread::isAlive);
  }

  @Test
  void saysThatItsPortIsTaken() {
    try (LocalQueues one = LocalQueues.create()) {
      int taken = one.uri().getPort();
      try (LocalQueues other = LocalQueues.onPort(taken)) {
        assertThatThrownBy(other::uri)
            .isInstanceOf(UncheckedIOException.class)
            .hasMessage("The local queues cannot listen on port " + taken + "; choose another");
        assertThat(other.isStarted()).isFalse();
      }
    }
  }

  @Test
  void doesNotStartAgainOnceClosed() {
    LocalQueues queues = LocalQueues.create();
    queues.close();

    assertThatThrownBy(queues::uri)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The local queues are closed");
  }
}
