package dev.stepworker.runtime.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Finds the URLs of queues that are known by name, in the account and region of the client.
 * Stateless; thread-safe.
 */
public final class QueueUrls {
  private final SqsAsyncClient client;

  public QueueUrls(SqsAsyncClient client) {
    this.client = client;
  }

  /** Whether a text is a URL, and needs no look-up. */
  public static boolean isUrl(String urlOrName) {
    return urlOrName.startsWith("http://") || urlOrName.startsWith("https://");
  }

  /** The URLs by name; names that are not found are left out. */
  public CompletableFuture<Map<String, String>> find(Set<String> names) {
    Map<String, String> urls = new HashMap<>();
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String name : names) {
      all = all.thenCompose(before -> find(name, urls));
    }
    return all.thenApply(done -> urls);
  }

  private CompletableFuture<Void> find(String name, Map<String, String> urls) {
    return client.getQueueUrl(call -> call.queueName(name)).handle((found, failure) -> {
      if (failure == null) {
        urls.put(name, found.queueUrl());
      } else if (!isMissing(failure)) {
        throw new CompletionException(failure);
      }
      return null;
    });
  }

  private static boolean isMissing(Throwable failure) {
    return failure instanceof QueueDoesNotExistException
        || failure.getCause() instanceof QueueDoesNotExistException;
  }
}
