package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.integration.IntegrationPattern;
import dev.stepworker.local.integration.SdkResponses;
import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskReply;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does {@code states:startExecution}: starts another execution and, where the pattern says so,
 * waits for its end.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Start
 *     Step Functions executions</a>
 */
public final class StartExecutionTask implements TaskIntegration {
  private final Supplier<Executions> executions;
  private final StartRequests requests;
  private final SdkResponses responses;

  /**
   * Starts executions of this engine.
   *
   * @param executions asked for when the first task comes
   */
  public StartExecutionTask(
      Supplier<Executions> executions, StartRequests requests, SdkResponses responses) {
    this.executions = executions;
    this.requests = requests;
    this.responses = responses;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    Map<?, ?> arguments = call.arguments() instanceof Map<?, ?> map ? map : Map.of();
    try {
      StartedExecution started = executions.get().start(request(arguments));
      reply.submitted(response(call, started));
      if (call.resource().pattern() == IntegrationPattern.RUN_JOB) {
        reply.onAbort(() -> started.abort(null, null));
        started.whenEnded(outcome -> answer(call, started, outcome, reply));
      } else {
        reply.succeeded(response(call, started));
      }
    } catch (ServiceError e) {
      reply.failed(
          "StepFunctions." + e.type() + "Exception",
          e.text() + " (Service: AWSStepFunctions; Status Code: " + e.status() + "; Error Code: "
              + e.type() + "; Proxy: null)");
    }
  }

  private StartRequest request(Map<?, ?> arguments) {
    Object input = arguments.get("Input");
    String text = input instanceof String string ? string : Json.write(input);
    return requests.of(
        String.valueOf(arguments.get("StateMachineArn")),
        Optional.ofNullable(arguments.get("Name")).map(String::valueOf),
        arguments.containsKey("Input") ? text : "{}");
  }

  private Map<String, @Nullable Object> response(TaskCall call, StartedExecution started) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("ExecutionArn", started.arn());
    response.put("StartDate", started.identity().startTime().toEpochMilli());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Length", String.valueOf(Json.bytes(Json.write(response))));
    headers.put("Content-Type", "application/x-amz-json-1.0");
    responses.addMetadata(call, response, headers);
    return response;
  }

  private static void answer(
      TaskCall call, StartedExecution started, ExecutionOutcome outcome, TaskReply reply) {
    boolean isParsed = call.resource().suffix().equals(".sync:2");
    Map<String, @Nullable Object> description = describe(started, outcome, isParsed);
    if (outcome.status() == ExecutionOutcome.Status.SUCCEEDED) {
      reply.succeeded(description);
    } else {
      reply.failed("States.TaskFailed", Json.write(description));
    }
  }

  private static Map<String, @Nullable Object> describe(
      StartedExecution started, ExecutionOutcome outcome, boolean isParsed) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    outcome.cause().ifPresent(cause -> description.put("Cause", cause));
    outcome.error().ifPresent(error -> description.put("Error", error));
    description.put("ExecutionArn", started.arn());
    putPayload(description, "Input", started.input(), isParsed);
    description.put("Name", started.identity().name());
    outcome.output().ifPresent(output -> putPayload(description, "Output", output, isParsed));
    putRedrive(description, started);
    description.put("StartDate", started.identity().startTime().toEpochMilli());
    MachineReference reference = started.machine().reference();
    reference.aliasArn().ifPresent(arn -> description.put("StateMachineAliasArn", arn));
    description.put("StateMachineArn", started.machine().arn());
    reference.versionArn().ifPresent(arn -> description.put("StateMachineVersionArn", arn));
    description.put("Status", outcome.status().name());
    description.put("StopDate", outcome.stopTime().toEpochMilli());
    return description;
  }

  private static void putRedrive(
      Map<String, @Nullable Object> description, StartedExecution started) {
    description.put("RedriveCount", started.redrives());
    Optional<String> refusal = started.notRedrivable();
    description.put("RedriveStatus", refusal.isPresent() ? "NOT_REDRIVABLE" : "REDRIVABLE");
    refusal.ifPresent(why -> description.put("RedriveStatusReason", why));
  }

  private static void putPayload(
      Map<String, @Nullable Object> description, String name, String json, boolean isParsed) {
    description.put(name, isParsed ? Json.parse(json) : json);
    description.put(name + "Details", Map.of("Included", true));
  }
}
