package dev.stepworker.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the handler of an activity. Its parameters are the input and, if it wants it, the
 * {@link TaskContext}; it returns the output, nothing, or a {@code CompletionStage} of the output.
 * The types are taken from the method, generics included.
 *
 * <pre>{@code
 * @ActivityTask(value = "charge-card", heartbeatSeconds = 30)
 * Receipt charge(Order order, TaskContext task) { ... }
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Step
 *     Functions activities</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ActivityTask {
  /** The name of the task and of its activity, as in {@link TaskType#of(String, Class, Class)}. */
  String value();

  /** The ARN or name of an activity that is not named as the task; unset when empty. */
  String activity() default "";

  /** The state's {@code HeartbeatSeconds}, unless the task itself tells it; 0 if it has none. */
  int heartbeatSeconds() default 0;

  /** The state's {@code TimeoutSeconds}, unless the task itself tells it; 0 if it has none. */
  int timeoutSeconds() default 0;

  /** The names of the errors that the method fails with on purpose. */
  String[] errors() default {};

  /** How many tasks run at once; 0 for the worker's default. */
  int concurrency() default 0;

  /** The pool whose slots are shared; the method has slots of its own when empty. */
  String pool() default "";
}
