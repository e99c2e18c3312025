package dev.stepworker.local.endpoint;

import org.jspecify.annotations.Nullable;

/** Everything there is to know of a task at one moment; each change makes a new one. */
record TaskState(
    TaskStatus status,
    @Nullable String token,
    Counts counts,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause) {
  static final TaskState SCHEDULED =
      new TaskState(TaskStatus.SCHEDULED, null, new Counts(0, 0, 0), null, null, null);

  TaskState withToken(String newToken) {
    return new TaskState(status, newToken, counts, output, error, cause);
  }

  TaskState started() {
    return with(TaskStatus.STARTED).with(counts.delivered());
  }

  TaskState beaten() {
    return with(counts.beaten());
  }

  TaskState refused() {
    return with(counts.refused());
  }

  TaskState succeeded(String newOutput) {
    return new TaskState(TaskStatus.SUCCEEDED, token, counts, newOutput, null, null);
  }

  TaskState failed(@Nullable String newError, @Nullable String newCause) {
    return new TaskState(TaskStatus.FAILED, token, counts, null, newError, newCause);
  }

  TaskState timedOut() {
    return with(TaskStatus.TIMED_OUT);
  }

  TaskState stopped() {
    return with(TaskStatus.STOPPED);
  }

  int deliveries() {
    return counts.deliveries();
  }

  int heartbeats() {
    return counts.heartbeats();
  }

  int refusals() {
    return counts.refusals();
  }

  int acceptedCompletions() {
    return status == TaskStatus.SUCCEEDED || status == TaskStatus.FAILED ? 1 : 0;
  }

  TaskState with(TaskStatus newStatus) {
    return new TaskState(newStatus, token, counts, output, error, cause);
  }

  private TaskState with(Counts newCounts) {
    return new TaskState(status, token, newCounts, output, error, cause);
  }

  /** How often things happened to the task. */
  record Counts(int deliveries, int heartbeats, int refusals) {
    Counts delivered() {
      return new Counts(deliveries + 1, heartbeats, refusals);
    }

    Counts beaten() {
      return new Counts(deliveries, heartbeats + 1, refusals);
    }

    Counts refused() {
      return new Counts(deliveries, heartbeats, refusals + 1);
    }
  }
}
