package dev.stepworker.local;

import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The engine's own client of its queues, made when it is first needed.
 *
 * <p>Thread-safe: guarded by itself.
 */
final class QueueAccess implements AutoCloseable {
  private final Supplier<URI> endpoint;
  private final AccountRegion place;
  private @Nullable SqsClient client;

  QueueAccess(Supplier<URI> endpoint, AccountRegion place) {
    this.endpoint = endpoint;
    this.place = place;
  }

  synchronized SqsClient client() {
    if (client == null) {
      client = SqsClient.builder()
          .endpointOverride(endpoint.get())
          .region(Region.of(place.region()))
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
    }
    return client;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
