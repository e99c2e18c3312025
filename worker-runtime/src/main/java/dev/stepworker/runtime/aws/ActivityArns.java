package dev.stepworker.runtime.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ListActivitiesResponse;

/**
 * Finds the ARNs of activities that are known by name, in the account and region of the client.
 * Stateless; thread-safe.
 */
public final class ActivityArns {
  private final SfnAsyncClient client;
  private final boolean createMissing;

  /**
   * Looks activities up.
   *
   * @param createMissing creates what is not there; needs {@code states:CreateActivity} instead of
   *     {@code states:ListActivities}
   */
  public ActivityArns(SfnAsyncClient client, boolean createMissing) {
    this.client = client;
    this.createMissing = createMissing;
  }

  /** Whether a text is an ARN, and needs no look-up. */
  public static boolean isArn(String arnOrName) {
    return arnOrName.startsWith("arn:");
  }

  /** The ARNs by name; names that are not found are left out. */
  public CompletableFuture<Map<String, String>> find(Set<String> names) {
    if (names.isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    return createMissing ? create(names) : new Listing(names).page(null);
  }

  /** Creating is idempotent: the answer for an activity that is there is its ARN. */
  private CompletableFuture<Map<String, String>> create(Set<String> names) {
    Map<String, String> arns = new HashMap<>();
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String name : names) {
      all = all.thenCompose(before -> client.createActivity(call -> call.name(name)))
          .thenAccept(created -> arns.put(name, created.activityArn()));
    }
    return all.thenApply(done -> arns);
  }

  /** Goes through the pages until all names are found. */
  private final class Listing {
    private final Set<String> missing;
    private final Map<String, String> found = new HashMap<>();

    Listing(Set<String> names) {
      this.missing = new TreeSet<>(names);
    }

    CompletableFuture<Map<String, String>> page(@Nullable String token) {
      return client.listActivities(call -> call.nextToken(token)).thenCompose(this::read);
    }

    private CompletableFuture<Map<String, String>> read(ListActivitiesResponse page) {
      page.activities().stream()
          .filter(activity -> missing.remove(activity.name()))
          .forEach(activity -> found.put(activity.name(), activity.activityArn()));
      return missing.isEmpty() || page.nextToken() == null
          ? CompletableFuture.completedFuture(found)
          : page(page.nextToken());
    }
  }
}
