package dev.stepworker.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the handler of callbacks whose token arrives in the messages of a queue. Its
 * parameters are the input and, if it wants it, the {@link TaskContext}; it returns the output,
 * nothing, or a {@code CompletionStage} of the output. The types are taken from the method,
 * generics included.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">Wait
 *     for a callback with a task token</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface QueueTask {
  /** The queue's URL, or its name in the account and region of the worker. */
  String value();

  /** The name of the task; the method's own name when empty. */
  String name() default "";

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
