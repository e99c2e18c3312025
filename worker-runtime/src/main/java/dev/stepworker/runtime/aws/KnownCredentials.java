package dev.stepworker.runtime.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * What a provider answered, and how long that serves: until the credentials expire, and where they
 * do not say when, for a minute. Never shorter than the 15 seconds that a call may need to be sent:
 * what a provider gives at this moment is good at this moment, whatever it says. Immutable.
 *
 * @param answer completed
 */
record KnownCredentials(
    CompletableFuture<AwsCredentialsIdentity> answer, long sinceMillis, long untilMillis) {
  private static final Duration REFRESHED_AFTER = Duration.ofSeconds(1);
  private static final Duration WITHOUT_EXPIRATION = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofSeconds(15);

  static KnownCredentials of(AwsCredentialsIdentity credentials, Instant now) {
    Instant end = credentials.expirationTime().orElse(now.plus(WITHOUT_EXPIRATION));
    Instant earliest = now.plus(SHORTEST);
    return new KnownCredentials(
        CompletableFuture.completedFuture(credentials),
        now.toEpochMilli(),
        (end.isBefore(earliest) ? earliest : end).toEpochMilli());
  }

  /** Whether the provider should be asked again, though these still serve. */
  boolean isToBeRefreshed(long nowMillis) {
    return Math.abs(nowMillis - sinceMillis) > REFRESHED_AFTER.toMillis();
  }

  /** Whether they serve for longer than a time from now. */
  boolean servesFor(long millis, long nowMillis) {
    return untilMillis - nowMillis > millis;
  }
}
