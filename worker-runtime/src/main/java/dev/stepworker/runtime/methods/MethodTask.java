package dev.stepworker.runtime.methods;

import dev.stepworker.api.ActivityTask;
import dev.stepworker.api.QueueTask;
import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.options.HandlerOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an annotation says of its method's task. Immutable.
 *
 * @param isQueue whether the task comes from a queue, else from an activity
 * @param address queue or activity as the user wrote it; empty for an activity named as the task
 * @param settings what both annotations say
 */
public record MethodTask(boolean isQueue, String address, String name, Settings settings) {

  /**
   * What both annotations say.
   *
   * @param heartbeatSeconds 0 for none
   * @param timeoutSeconds 0 for none
   * @param concurrency 0 for the default
   * @param pool empty for none
   */
  public record Settings(
      int heartbeatSeconds, int timeoutSeconds, List<String> errors, int concurrency, String pool) {

    /** Sets what the annotation says, and leaves alone what it does not. */
    public void applyTo(HandlerOptions<?> options) {
      if (concurrency != 0) {
        options.concurrency(concurrency);
      }
      if (!pool.isEmpty()) {
        options.pool(pool);
      }
    }
  }

  static boolean isOn(Method method) {
    return method.isAnnotationPresent(ActivityTask.class)
        || method.isAnnotationPresent(QueueTask.class);
  }

  /** Reads the annotation of a method; empty if it has none. */
  static Optional<MethodTask> of(Method method) {
    QueueTask queue = method.getAnnotation(QueueTask.class);
    if (queue != null) {
      String name = queue.name().isEmpty() ? method.getName() : queue.name();
      return Optional.of(new MethodTask(
          true,
          queue.value(),
          name,
          new Settings(
              queue.heartbeatSeconds(),
              queue.timeoutSeconds(),
              List.of(queue.errors()),
              queue.concurrency(),
              queue.pool())));
    }
    return Optional.ofNullable(method.getAnnotation(ActivityTask.class)).map(MethodTask::of);
  }

  private static MethodTask of(ActivityTask activity) {
    return new MethodTask(
        false,
        activity.activity(),
        activity.value(),
        new Settings(
            activity.heartbeatSeconds(),
            activity.timeoutSeconds(),
            List.of(activity.errors()),
            activity.concurrency(),
            activity.pool()));
  }

  /**
   * The contract of the task.
   *
   * @throws IllegalArgumentException if a name or a clock is out of range
   */
  TaskType<?, ?> type(Type input, Type output) {
    TaskType<?, ?> type = TaskType.ofTypes(name, input, output);
    if (settings.timeoutSeconds() != 0) {
      type = type.timeout(Duration.ofSeconds(settings.timeoutSeconds()));
    }
    if (settings.heartbeatSeconds() != 0) {
      type = type.heartbeat(Duration.ofSeconds(settings.heartbeatSeconds()));
    }
    return type.errors(settings.errors().toArray(String[]::new));
  }
}
