package dev.stepworker.runtime.task;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.AbortedException;

/** Tells failures that come of an interrupt from others. Stateless. */
final class Interrupts {
  private static final int DEEPEST = 50; // causes may go in a circle

  private Interrupts() {}

  /** Whether the failure, or what caused it, is how Java or the AWS SDK tells of an interrupt. */
  static boolean causedIt(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Interrupts::isOne);
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof InterruptedException
        || failure instanceof ClosedByInterruptException
        || failure instanceof AbortedException
        || (failure instanceof InterruptedIOException
            && !(failure instanceof SocketTimeoutException));
  }
}
