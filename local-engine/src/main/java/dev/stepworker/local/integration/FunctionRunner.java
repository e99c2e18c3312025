package dev.stepworker.local.integration;

import dev.stepworker.local.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs functions on the pool and turns what becomes of them into replies. */
final class FunctionRunner {
  private final TaskPool pool;

  FunctionRunner(TaskPool pool) {
    this.pool = pool;
  }

  /**
   * Runs a function.
   *
   * @param result takes what the function returned, as plain JSON values
   */
  void run(
      TaskFunction function,
      @Nullable Object input,
      TaskReply reply,
      Consumer<@Nullable Object> result) {
    pool.run(() -> {
      try {
        result.accept(Json.parse(Json.write(function.apply(input))));
      } catch (TaskFailedException e) {
        reply.failed(e.error(), e.cause().orElse(null));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception | StackOverflowError | AssertionError e) { // the function is the user's
        reply.failed(e.getClass().getName(), causeOf(e));
      }
    });
  }

  private static String causeOf(Throwable failure) {
    Map<String, @Nullable Object> cause = new LinkedHashMap<>();
    cause.put("errorMessage", failure.getMessage());
    cause.put("errorType", failure.getClass().getName());
    cause.put(
        "stackTrace",
        Arrays.stream(failure.getStackTrace()).map(StackTraceElement::toString).toList());
    return Json.write(cause);
  }
}
