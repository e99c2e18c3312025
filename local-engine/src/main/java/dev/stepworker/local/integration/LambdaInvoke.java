package dev.stepworker.local.integration;

import dev.stepworker.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does {@code lambda:invoke} with functions registered by name.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Step
 *     Functions and Lambda</a>
 */
public final class LambdaInvoke implements TaskIntegration {
  private static final int OK = 200;

  private final Functions functions;
  private final FunctionRunner runner;
  private final SdkResponses responses;

  public LambdaInvoke(Functions functions, TaskPool pool, SdkResponses responses) {
    this.functions = functions;
    this.runner = new FunctionRunner(pool);
    this.responses = responses;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    Arguments arguments = new Arguments(call.arguments());
    String name = arguments.text("FunctionName").orElse("");
    Optional<TaskFunction> function = functions.find(name);
    if (function.isPresent()) {
      runner.run(
          function.get(),
          arguments.value("Payload"),
          reply,
          payload -> reply.succeeded(response(call, payload)));
    } else {
      Functions.refuse(name, reply);
    }
  }

  private Map<String, @Nullable Object> response(TaskCall call, @Nullable Object payload) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Amz-Executed-Version", "$LATEST");
    headers.put("x-amzn-Remapped-Content-Length", "0");
    headers.put("Connection", "keep-alive");
    headers.put("Content-Length", String.valueOf(Json.bytes(Json.write(payload))));
    headers.put("Content-Type", "application/json");
    headers.put("X-Amzn-Trace-Id", responses.traceId(call));
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("ExecutedVersion", "$LATEST");
    response.put("Payload", payload);
    responses.addMetadata(call, response, headers);
    response.put("StatusCode", OK);
    return response;
  }
}
