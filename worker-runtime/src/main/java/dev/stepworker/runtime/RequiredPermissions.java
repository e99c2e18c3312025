package dev.stepworker.runtime;

import dev.stepworker.runtime.aws.ActivityArns;
import dev.stepworker.runtime.aws.QueueUrls;
import dev.stepworker.runtime.options.Poison;
import dev.stepworker.runtime.policy.AwsPlace;
import dev.stepworker.runtime.policy.WorkerPolicy;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the permissions that a worker's calls need. Confined to its caller. */
final class RequiredPermissions {
  private static final List<String> ANY = List.of("*");

  private final WorkerSettings settings;
  private final AwsPlace place;

  RequiredPermissions(WorkerSettings settings, AwsPlace place) {
    this.settings = settings;
    this.place = place;
  }

  /** What reports need can be allowed for all executions only: the service takes no resource. */
  WorkerPolicy policy() {
    WorkerPolicy policy = WorkerPolicy.in(place)
        .allow(
            List.of("states:SendTaskSuccess", "states:SendTaskFailure", "states:SendTaskHeartbeat"),
            ANY)
        .allow(List.of("states:GetActivityTask", "states:DescribeActivity"), activities())
        .allow(
            List.of(
                "sqs:ReceiveMessage",
                "sqs:DeleteMessage",
                "sqs:ChangeMessageVisibility",
                "sqs:GetQueueAttributes"),
            queues())
        .allow(List.of("sqs:GetQueueUrl"), queuesByName())
        .allow(List.of("sqs:SendMessage"), deadLetterQueues());
    if (settings.createMissingActivities) {
      return policy.allow(List.of("states:CreateActivity"), activitiesByName());
    }
    return activitiesByName().isEmpty()
        ? policy
        : policy.allow(List.of("states:ListActivities"), ANY);
  }

  private List<String> activitiesByName() {
    return addresses(Registration.OfActivity.class)
        .filter(Predicate.not(ActivityArns::isArn))
        .map(place::activityArn)
        .toList();
  }

  private List<String> activities() {
    return addresses(Registration.OfActivity.class).map(place::activityArn).toList();
  }

  private List<String> queues() {
    return addresses(Registration.OfQueue.class).map(place::queueArn).toList();
  }

  private List<String> queuesByName() {
    return addresses(Registration.OfQueue.class)
        .filter(Predicate.not(QueueUrls::isUrl))
        .map(place::queueArn)
        .toList();
  }

  /** Those that the worker itself sends poison to. */
  private List<String> deadLetterQueues() {
    return settings.registrations.stream()
        .filter(Registration.OfQueue.class::isInstance)
        .map(queue -> ((Registration.OfQueue) queue).options())
        .filter(options -> options.poison() == Poison.SEND_TO_DEAD_LETTER_QUEUE)
        .flatMap(options -> options.deadLetterQueue().stream())
        .map(place::queueArn)
        .toList();
  }

  private Stream<String> addresses(Class<? extends Registration> kind) {
    return settings.registrations.stream().filter(kind::isInstance).map(Registration::address);
  }
}
