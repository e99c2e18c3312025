package dev.stepworker.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalQueuesLifecycleTest {

  @Test
  void runsTwiceInOneProcessAndLeavesNoThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (LocalQueues one = LocalQueues.create();
        LocalQueues other = LocalQueues.create()) {
      one.createQueue(QueueSpec.standard("only-here"));

      assertThat(other.client().listQueues().join().queueUrls()).isEmpty();
      assertThat(one.client().listQueues().join().queueUrls()).hasSize(1);
    }

    Set<String> left = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.isAlive())
        .map(Thread::getName)
        .filter(name -> name.startsWith("stepworker-local-sqs"))
        .collect(Collectors.toSet());
    assertThat(left).isEmpty();
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
