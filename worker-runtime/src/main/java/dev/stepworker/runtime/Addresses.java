package dev.stepworker.runtime;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.aws.ActivityArns;
import dev.stepworker.runtime.aws.QueueUrls;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.completion.ServiceAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the ARNs and URLs behind names when a worker starts. Confined to the start. */
final class Addresses {
  private final WorkerSettings settings;
  private final WorkerClients clients;
  private final Map<String, String> arns = new HashMap<>();
  private final Map<String, String> urls = new HashMap<>();

  Addresses(WorkerSettings settings, WorkerClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Looks every name up, waiting for the service.
   *
   * @throws WorkerStartException with every name that was not found
   */
  void resolve() {
    List<String> problems = new ArrayList<>();
    Set<String> activities = names(Registration.OfActivity.class, ActivityArns::isArn);
    Set<String> queues = names(Registration.OfQueue.class, QueueUrls::isUrl);
    if (!activities.isEmpty()) {
      ActivityArns finder =
          new ActivityArns(clients.stepFunctions(), settings.createMissingActivities);
      arns.putAll(await("Activities", finder.find(activities), problems));
      activities.removeAll(arns.keySet());
    }
    if (!queues.isEmpty()) {
      urls.putAll(await("Queues", new QueueUrls(clients.queues()).find(queues), problems));
      queues.removeAll(urls.keySet());
    }
    if (problems.isEmpty()) {
      activities.forEach(name -> problems.add("Activity '" + name + "' does not exist in this"
          + " account and region; create it, or set createMissingActivities()"));
      queues.forEach(name -> problems.add(
          "Queue '" + name + "' does not exist in this account and region; create it"));
    }
    if (!problems.isEmpty()) {
      throw new WorkerStartException(settings.name, problems);
    }
  }

  /** The ARN of an activity that was resolved. */
  String arn(Registration.OfActivity activity) {
    return arns.getOrDefault(activity.address(), activity.address());
  }

  /** The URL of a queue that was resolved. */
  String url(Registration.OfQueue queue) {
    return urls.getOrDefault(queue.address(), queue.address());
  }

  private Set<String> names(Class<? extends Registration> kind, Predicate<String> isResolved) {
    return settings.registrations.stream()
        .filter(kind::isInstance)
        .map(Registration::address)
        .filter(isResolved.negate())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> await(
      String what, CompletableFuture<Map<String, String>> lookUp, List<String> problems) {
    try {
      return lookUp.join();
    } catch (CompletionException e) {
      Throwable failure = Continue.unwrapped(e);
      problems.add(what + " cannot be looked up: " + ServiceAnswers.nameOf(failure) + " ("
          + failure.getMessage() + "); check endpoint, region, credentials and permissions");
      return Map.of();
    }
  }
}
