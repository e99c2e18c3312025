package dev.stepworker.runtime.aws;

import dev.stepworker.runtime.async.Calls;
import dev.stepworker.runtime.http.NotSentException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsClient;

/**
 * Begins the calls of a client when it has credentials, so that no timer and no event loop waits
 * for these. Calls of clients that were handed in begin at once. Thread-safe.
 */
public final class CredentialGate {
  private final @Nullable CredentialsAhead credentials;

  /** Lets the calls of this client through. */
  public CredentialGate(AwsClient client) {
    credentials =
        client.serviceClientConfiguration().credentialsProvider() instanceof CredentialsAhead ahead
            ? ahead
            : null;
  }

  /** Begins a call: at once, or on another thread when the credentials are there. */
  public <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
    if (credentials == null || credentials.areAtHand()) {
      return Calls.begin(call);
    }
    return credentials
        .fromProvider()
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new NotSentException(
            "There are no credentials to sign the call with; look at their provider", failure)))
        .thenCompose(found -> Calls.begin(call));
  }
}
