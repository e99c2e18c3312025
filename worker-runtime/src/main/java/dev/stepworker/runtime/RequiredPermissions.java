package dev.stepworker.runtime;

import dev.stepworker.runtime.aws.ActivityArns;
import dev.stepworker.runtime.aws.QueueUrls;
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
    WorkerPolicy policy = WorkerPolicy.empty()
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
        .allow(List.of("sqs:GetQueueUrl"), queuesByName());
    return isAnyActivityNamed() ? policy.allow(lookUp(), lookUpResources()) : policy;
  }

  private List<String> lookUp() {
    return List.of(
        settings.createMissingActivities ? "states:CreateActivity" : "states:ListActivities");
  }

  private List<String> lookUpResources() {
    return settings.createMissingActivities ? activities() : ANY;
  }

  private boolean isAnyActivityNamed() {
    return addresses(Registration.OfActivity.class).anyMatch(Predicate.not(ActivityArns::isArn));
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

  private Stream<String> addresses(Class<? extends Registration> kind) {
    return settings.registrations.stream().filter(kind::isInstance).map(Registration::address);
  }
}
