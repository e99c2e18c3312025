package dev.stepworker.runtime.aws;

import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.http.NotSentException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Asks a provider of credentials, which may block, on a thread that may: again a second after its
 * last answer at the earliest, and while calls go on with that answer as long as it serves. The SDK
 * waits for credentials on the thread that makes a call; with these, it finds them there.
 * Thread-safe.
 */
final class CredentialsAhead implements IdentityProvider<AwsCredentialsIdentity>, SdkAutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CredentialsAhead.class);
  private static final ResolveIdentityRequest PLAIN =
      ResolveIdentityRequest.builder().build();
  private static final long CALL_MILLIS = 5_000;

  private final IdentityProvider<? extends AwsCredentialsIdentity> provider;
  private final Executor executor;
  private final InstantSource clock;
  private volatile @Nullable KnownCredentials known;
  private @Nullable CompletableFuture<AwsCredentialsIdentity> asked; // guarded by this
  private boolean closed; // guarded by this

  /**
   * Asks nothing yet.
   *
   * @param executor runs the provider, at most once at a time
   */
  CredentialsAhead(
      IdentityProvider<? extends AwsCredentialsIdentity> provider,
      Executor executor,
      InstantSource clock) {
    this.provider = provider;
    this.executor = executor;
    this.clock = clock;
  }

  /** Whether a call that is made now finds credentials, and need not wait for the provider. */
  boolean areAtHand() {
    return serving(CALL_MILLIS) != null;
  }

  /** Ends when the provider has answered. */
  CompletableFuture<AwsCredentialsIdentity> fromProvider() {
    return ask().copy();
  }

  @Override
  public Class<AwsCredentialsIdentity> identityType() {
    return AwsCredentialsIdentity.class;
  }

  @Override
  public CompletableFuture<? extends AwsCredentialsIdentity> resolveIdentity(
      ResolveIdentityRequest request) {
    if (!request.equals(PLAIN)) {
      return provider.resolveIdentity(request);
    }
    KnownCredentials current = serving(0);
    return current == null ? fromProvider() : current.answer();
  }

  /** Ends the waits for the provider, and closes it, as the SDK does with its clients. */
  @Override
  public void close() {
    CompletableFuture<AwsCredentialsIdentity> waits;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waits = asked;
    }
    if (waits != null) {
      waits.completeExceptionally(isClosed());
    }
    if (provider instanceof AutoCloseable closeable) {
      close(closeable);
    }
  }

  /** The provider's name for itself. */
  @Override
  public String toString() {
    return provider.toString();
  }

  private @Nullable KnownCredentials serving(long millis) {
    KnownCredentials current = known;
    long now = clock.millis();
    if (current == null || !current.servesFor(millis, now)) {
      return null;
    }
    if (current.isToBeRefreshed(now)) {
      var unused = ask();
    }
    return current;
  }

  private CompletableFuture<AwsCredentialsIdentity> ask() {
    CompletableFuture<AwsCredentialsIdentity> answer;
    synchronized (this) {
      if (closed) {
        return CompletableFuture.failedFuture(isClosed());
      }
      if (asked != null) {
        return asked;
      }
      answer = new CompletableFuture<>();
      asked = answer;
    }
    executor.execute(() -> Continue.after(
        Calls.begin(this::resolve),
        credentials -> answered(answer, credentials),
        failure -> failed(answer, failure)));
    return answer;
  }

  private CompletableFuture<AwsCredentialsIdentity> resolve() {
    return provider.resolveIdentity(PLAIN).thenApply(Objects::requireNonNull);
  }

  private void answered(
      CompletableFuture<AwsCredentialsIdentity> answer, AwsCredentialsIdentity credentials) {
    known = KnownCredentials.of(credentials, clock.instant());
    forgetAsked();
    answer.complete(credentials);
  }

  private void failed(CompletableFuture<AwsCredentialsIdentity> answer, Throwable failure) {
    log.debug("Provider gave no credentials provider={}", provider, failure);
    forgetAsked();
    answer.completeExceptionally(failure);
  }

  private synchronized void forgetAsked() {
    asked = null;
  }

  private static NotSentException isClosed() {
    return new NotSentException("The client is closed");
  }

  private static void close(AutoCloseable provider) {
    try {
      provider.close();
    } catch (Exception e) {
      log.debug("Provider of credentials was not closed", e);
    }
  }
}
