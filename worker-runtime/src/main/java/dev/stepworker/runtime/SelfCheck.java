package dev.stepworker.runtime;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.aws.ActivityArns;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.options.QueueOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Looks, before the first poll, for what would cost tasks later. What cannot work is a problem;
 * what may be meant, or cannot be known, is advice. Confined to the start.
 */
final class SelfCheck {
  private static final Duration WHOLE_POLL = Duration.ofSeconds(65);

  private final WorkerSettings settings;
  private final WorkerClients clients;
  private final Addresses addresses;
  private final List<String> problems = new ArrayList<>();
  private final List<String> advice = new ArrayList<>();

  SelfCheck(WorkerSettings settings, WorkerClients clients, Addresses addresses) {
    this.settings = settings;
    this.clients = clients;
    this.addresses = addresses;
  }

  /**
   * Asks the service, and waits for its answers.
   *
   * @return advice
   * @throws WorkerStartException with every problem
   */
  List<String> advice() {
    checkGrace();
    checkSameActivity();
    List<Runnable> answers = new ArrayList<>();
    for (Registration registration : settings.registrations) {
      checkPollers(registration);
      if (registration instanceof Registration.OfActivity activity) {
        if (ActivityArns.isArn(activity.address())) {
          answers.add(describe(activity));
        }
      } else {
        Registration.OfQueue queue = (Registration.OfQueue) registration;
        checkVisibility(queue);
        answers.add(describe(queue));
      }
    }
    answers.forEach(Runnable::run);
    if (!problems.isEmpty()) {
      throw new WorkerStartException(settings.name, problems);
    }
    return List.copyOf(advice);
  }

  private void checkGrace() {
    if (settings.activityPolls() > 0 && settings.grace.compareTo(WHOLE_POLL) < 0) {
      advice.add("grace is " + settings.grace + ", shorter than a poll can take: tasks may be lost"
          + " when the worker stops; set grace(Duration.ofSeconds(65)) or more, and let the"
          + " platform wait as long");
    }
  }

  private void checkSameActivity() {
    Map<String, String> seen = new HashMap<>();
    for (Registration registration : settings.registrations) {
      if (registration instanceof Registration.OfActivity activity) {
        String other = seen.putIfAbsent(addresses.arn(activity), activity.address());
        if (other != null && !other.equals(activity.address())) {
          problems.add("'" + other + "' and '" + activity.address()
              + "' are one activity; give it one handler");
        }
      }
    }
  }

  private void checkPollers(Registration registration) {
    int slots = registration.options().concurrency();
    int pollers = registration.options().pollers();
    if (pollers > slots) {
      advice.add(registration.type().name() + ": " + pollers + " pollers share " + slots
          + " slots, and a poll needs one; set concurrency(" + pollers + ") or more, or fewer"
          + " pollers");
    }
  }

  private void checkVisibility(Registration.OfQueue queue) {
    QueueOptions options = queue.options();
    queue
        .type()
        .heartbeat()
        .filter(heartbeat -> heartbeat.compareTo(options.visibility()) < 0)
        .ifPresent(heartbeat -> advice.add(queue.type().name() + ": visibility is "
            + options.visibility() + ", longer than the heartbeat timeout of " + heartbeat
            + ": when a worker dies, its message comes back after the task has timed out; set"
            + " visibility(...) below the heartbeat timeout"));
  }

  private Runnable describe(Registration.OfActivity activity) {
    String what = "Activity '" + activity.address() + "'";
    CompletableFuture<?> call = clients
        .stepFunctions()
        .describeActivity(request -> request.activityArn(activity.address()));
    return () -> await(call, what, "states:DescribeActivity");
  }

  private Runnable describe(Registration.OfQueue queue) {
    String what = "Queue '" + queue.address() + "'";
    CompletableFuture<GetQueueAttributesResponse> call = clients
        .queues()
        .getQueueAttributes(request ->
            request.queueUrl(addresses.url(queue)).attributeNames(QueueAttributeName.ALL));
    return () -> await(call, what, "sqs:GetQueueAttributes")
        .filter(answer -> !answer.attributes().containsKey(QueueAttributeName.REDRIVE_POLICY))
        .ifPresent(answer -> advice.add(what + " has no dead-letter queue: a message that holds no"
            + " task comes again and again; give it one"));
  }

  private <A> Optional<A> await(CompletableFuture<A> call, String what, String action) {
    try {
      return Optional.of(call.join());
    } catch (CompletionException e) {
      Throwable failure = Continue.unwrapped(e);
      String error = ServiceAnswers.nameOf(failure);
      if (error.contains("DoesNotExist") || error.contains("NonExistent")) {
        problems.add(what + " does not exist; create it");
      } else if (error.contains("AccessDenied")) {
        advice.add(what + " cannot be checked: allow " + action + ", if only to have it checked");
      } else if (isForLackOfCredentials(failure)) {
        advice.add(what + " cannot be checked: no AWS credentials were found, without which no call"
            + " succeeds; give this process a role, or set a credentials provider with"
            + " stepFunctionsClients(...) and sqsClients(...)");
      } else {
        advice.add(what + " cannot be checked: " + error);
      }
      return Optional.empty();
    }
  }

  /** The SDK has no type for it; its providers say in one way or another that none was loaded. */
  private static boolean isForLackOfCredentials(Throwable failure) {
    return failure instanceof SdkClientException
        && String.valueOf(failure.getMessage()).contains("load credentials");
  }
}
