package dev.stepworker.runtime.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the handler of an activity is served. Not thread-safe. */
public final class ActivityOptions extends HandlerOptions<ActivityOptions> {
  private static final int MOST_DEFAULT_POLLERS = 10;

  private @Nullable String activity;

  /**
   * Serves an activity whose name is not that of the task type.
   *
   * @param arnOrName an activity's ARN, or its name
   */
  public ActivityOptions activity(String arnOrName) {
    activity = arnOrName;
    return this;
  }

  /** The ARN or name that was set; empty if the activity is named as the task type. */
  public Optional<String> activity() {
    return Optional.ofNullable(activity);
  }

  @Override
  ActivityOptions self() {
    return this;
  }

  @Override
  int defaultPollers() {
    return Math.min(concurrency(), MOST_DEFAULT_POLLERS);
  }
}
