package dev.stepworker.local.javascript;

import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.json.Json;
import io.roastedroot.quickjs4j.core.Runner;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The function behind {@code EvaluateExpression}: evaluates a JavaScript expression in which paths
 * stand for values of the state's input. Register it under the name that the definition calls.
 *
 * <p>Expressions run in an interpreter of their own for each call, without access to the host, for
 * a minute at the most. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions_tasks.EvaluateExpression.html">EvaluateExpression
 *     of the AWS CDK</a>
 */
public final class JavaScriptExpressions implements TaskFunction {
  private static final int LIMIT_MILLIS = (int) Duration.ofMinutes(1).toMillis();
  private static final String SCRIPT = """
      let answer;
      try {
        answer = JSON.stringify({value: (0, eval)(%s)});
      } catch (e) {
        answer = JSON.stringify({errorType: e.name, errorMessage: e.message});
      }
      console.log(answer);
      """;

  /** Evaluates {@code expression} with {@code expressionAttributeValues}. */
  @Override
  public @Nullable Object apply(@Nullable Object input) {
    if (!(input instanceof Map<?, ?> request) || !(request.get("expression") instanceof String)) {
      throw new TaskFailedException("TypeError", "The input has no text 'expression'");
    }
    Object values = request.get("expressionAttributeValues");
    String expression = filled(
        String.valueOf(request.get("expression")),
        values instanceof Map<?, ?> map ? map : Map.of());
    return valueOf(run(SCRIPT.formatted(Json.write(expression))));
  }

  /** Puts values in the place of their paths, the longest path first. */
  private static String filled(String expression, Map<?, ?> values) {
    List<String> paths = values.keySet().stream()
        .map(String::valueOf)
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
    String filled = expression;
    for (String path : paths) {
      filled = filled.replace(path, Json.write(values.get(path)));
    }
    return filled;
  }

  private static String run(String script) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Runner runner =
        Runner.builder().withExecutorService(thread).withTimeoutMs(LIMIT_MILLIS).build()) {
      runner.compileAndExec(script);
      return runner.stdout();
    } catch (RuntimeException e) {
      throw new TaskFailedException("Error", e.getMessage());
    } finally {
      thread.shutdownNow();
    }
  }

  private static @Nullable Object valueOf(String answer) {
    if (Json.parse(answer) instanceof Map<?, ?> result) {
      if (result.get("errorType") instanceof String error) {
        throw new TaskFailedException(error, Json.write(result));
      }
      return result.get("value");
    }
    throw new TaskFailedException("Error", "The expression printed something itself");
  }
}
