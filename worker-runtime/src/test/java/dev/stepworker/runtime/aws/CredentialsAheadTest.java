package dev.stepworker.runtime.aws;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.utils.SdkAutoCloseable;

class CredentialsAheadTest {
  private final ManualTime time = new ManualTime();
  private final Deque<Runnable> provider = new ArrayDeque<>();
  private final Numbered source = new Numbered();
  private final CredentialsAhead ahead = new CredentialsAhead(source, provider::add, time);

  @Test
  void areNotAtHandBeforeTheProviderHasAnswered() {
    CompletableFuture<?> first = ahead.fromProvider();

    assertThat(ahead.areAtHand()).isFalse();
    assertThat(first).isNotDone();
    provider.remove().run();

    assertThat(ahead.areAtHand()).isTrue();
    assertThat(first).isCompleted();
    assertThat(current()).isEqualTo("id-1");
  }

  @Test
  void askTheProviderOnceForAllWhoWait() {
    CompletableFuture<?> one = ahead.fromProvider();
    CompletableFuture<?> other = ahead.resolveIdentity().thenApply(credentials -> credentials);

    one.cancel(false);
    assertThat(provider).hasSize(1);
    provider.remove().run();

    assertThat(other).isCompleted();
  }

  @Test
  void serveWhileTheProviderIsAskedAgain() {
    answer();

    time.advance(ofSeconds(2));
    assertThat(current()).isEqualTo("id-1");
    assertThat(current()).isEqualTo("id-1");
    assertThat(provider).hasSize(1);
    provider.remove().run();

    assertThat(current()).isEqualTo("id-2");
    assertThat(provider).isEmpty();
  }

  @Test
  void serveForAMinuteIfTheyDoNotSayWhenTheyExpire() {
    answer();

    time.advance(ofSeconds(54));
    assertThat(ahead.areAtHand()).isTrue();
    time.advance(ofSeconds(6));

    assertThat(ahead.areAtHand()).isFalse();
    assertThat(ahead.resolveIdentity()).isNotDone();
  }

  @Test
  void serveUntilTheyExpireHoweverLongTheProviderHangs() {
    source.expiresAfter = Duration.ofHours(1);
    answer();

    time.advance(Duration.ofHours(1).minusSeconds(10));
    assertThat(ahead.areAtHand()).isTrue();
    time.advance(ofSeconds(10));

    assertThat(ahead.areAtHand()).isFalse();
  }

  @Test
  void serveForACallEvenIfTheyHaveExpired() {
    source.expiresAfter = ofSeconds(-1);
    answer();

    assertThat(ahead.areAtHand()).isTrue();
    time.advance(ofSeconds(15));

    assertThat(ahead.areAtHand()).isFalse();
  }

  @Test
  void areKeptWhenTheProviderFailsLater() {
    answer();
    source.isDown = true;

    time.advance(ofSeconds(2));
    assertThat(current()).isEqualTo("id-1");
    provider.remove().run();

    assertThat(current()).isEqualTo("id-1");
    assertThat(provider).hasSize(1);
  }

  @Test
  void closeTheProviderOnceAndEndTheWaitsForIt() {
    CompletableFuture<?> waits = ahead.fromProvider();

    ahead.close();
    ahead.close();

    assertThat(source.closed).isEqualTo(1);
    assertThat(waits).isCompletedExceptionally();
    assertThat(ahead.fromProvider()).isCompletedExceptionally();
  }

  private void answer() {
    var unused = ahead.fromProvider();
    provider.remove().run();
  }

  private String current() {
    return ahead.resolveIdentity().getNow(null).accessKeyId();
  }

  /** Gives other credentials each time. */
  private final class Numbered implements AwsCredentialsProvider, SdkAutoCloseable {
    private Duration expiresAfter = Duration.ZERO;
    private boolean isDown;
    private int given;
    private int closed;

    @Override
    public AwsCredentials resolveCredentials() {
      if (isDown) {
        throw new IllegalStateException("down");
      }
      given++;
      return expiresAfter.isZero()
          ? AwsBasicCredentials.create("id-" + given, "secret")
          : AwsSessionCredentials.builder()
              .accessKeyId("id-" + given)
              .secretAccessKey("secret")
              .sessionToken("session")
              .expirationTime(time.instant().plus(expiresAfter))
              .build();
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
