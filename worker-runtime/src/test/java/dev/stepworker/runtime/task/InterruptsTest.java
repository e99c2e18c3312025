package dev.stepworker.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;

class InterruptsTest {
  @Test
  void areTheCauseHoweverTheyAreTold() {
    assertThat(Interrupts.causedIt(new InterruptedException())).isTrue();
    assertThat(Interrupts.causedIt(new ClosedByInterruptException())).isTrue();
    assertThat(Interrupts.causedIt(new InterruptedIOException())).isTrue();
    assertThat(Interrupts.causedIt(AbortedException.create("x"))).isTrue();
    assertThat(Interrupts.causedIt(
            new IllegalStateException(new IOException(new InterruptedException()))))
        .isTrue();
  }

  @Test
  void areNotTheCauseOfOtherFailures() {
    assertThat(Interrupts.causedIt(new IllegalStateException())).isFalse();
    assertThat(Interrupts.causedIt(new SocketTimeoutException())).isFalse();
    assertThat(Interrupts.causedIt(circular())).isFalse();
  }

  private static Throwable circular() {
    Throwable first = new IllegalStateException();
    first.initCause(new IllegalStateException(first));
    return first;
  }
}
