package dev.stepworker.runtime;

import dev.stepworker.api.TaskSource;
import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.aws.ActivityArns;
import dev.stepworker.runtime.aws.QueueUrls;
import dev.stepworker.runtime.methods.AnnotatedHandler;
import dev.stepworker.runtime.methods.MethodTask;
import dev.stepworker.runtime.options.ActivityOptions;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.QueueOptions;
import dev.stepworker.runtime.task.Invocation;

/** A handler with what it was registered for. Immutable once the worker is built. */
sealed interface Registration {
  TaskType<?, ?> type();

  Invocation invocation();

  HandlerOptions<?> options();

  /** What it polls, as the user wrote it: ARN, URL or name. */
  String address();

  /** What it polls, for logs and tags. */
  TaskSource source();

  /** The handler of an activity. */
  record OfActivity(TaskType<?, ?> type, Invocation invocation, ActivityOptions options)
      implements Registration {
    @Override
    public String address() {
      return options.activity().orElse(type.name());
    }

    @Override
    public TaskSource source() {
      String name = ActivityArns.isArn(address()) ? afterLast(':', address()) : address();
      return new TaskSource(TaskSource.Kind.ACTIVITY, name);
    }
  }

  /** The handler of a queue. */
  record OfQueue(String address, TaskType<?, ?> type, Invocation invocation, QueueOptions options)
      implements Registration {
    @Override
    public TaskSource source() {
      String name = QueueUrls.isUrl(address) ? afterLast('/', address) : address;
      return new TaskSource(TaskSource.Kind.QUEUE, name);
    }
  }

  /** The registration of an annotated method. */
  static Registration of(AnnotatedHandler handler) {
    MethodTask task = handler.task();
    if (task.isQueue()) {
      QueueOptions options = new QueueOptions();
      task.settings().applyTo(options);
      return new OfQueue(task.address(), handler.type(), handler.invocation(), options);
    }
    ActivityOptions options = new ActivityOptions();
    task.settings().applyTo(options);
    if (!task.address().isEmpty()) {
      options.activity(task.address());
    }
    return new OfActivity(handler.type(), handler.invocation(), options);
  }

  private static String afterLast(char separator, String text) {
    return text.substring(text.lastIndexOf(separator) + 1);
  }
}
