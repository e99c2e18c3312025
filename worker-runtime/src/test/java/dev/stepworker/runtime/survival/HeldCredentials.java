package dev.stepworker.runtime.survival;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials whose provider answers a few times, then blocks, as one does while its own service is
 * down, until released.
 */
final class HeldCredentials implements AwsCredentialsProvider {
  private final CountDownLatch released = new CountDownLatch(1);
  private final Semaphore answers;

  HeldCredentials(int answers) {
    this.answers = new Semaphore(answers);
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      if (!answers.tryAcquire()) {
        released.await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return AwsBasicCredentials.create("id", "secret");
  }

  void release() {
    released.countDown();
  }
}
