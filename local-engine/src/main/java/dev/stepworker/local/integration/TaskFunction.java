package dev.stepworker.local.integration;

import org.jspecify.annotations.Nullable;

/**
 * A Java function that does tasks: in place of a Lambda function, or of a service.
 *
 * <p>Called on the engine's pool, several calls at a time.
 */
@FunctionalInterface
public interface TaskFunction {
  /**
   * Does one task.
   *
   * @param input plain JSON values: {@code Map}, {@code List}, {@code String}, {@code Number},
   *     {@code Boolean} or null
   * @return anything Jackson can write as JSON
   * @throws TaskFailedException to fail the task with an error name and a cause
   * @throws Exception to fail the task with the exception's class name, as Lambda does for Java
   */
  @Nullable Object apply(@Nullable Object input) throws Exception;
}
