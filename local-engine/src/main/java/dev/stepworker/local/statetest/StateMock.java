package dev.stepworker.local.statetest;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskReply;
import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the task of a tested state answers instead of its service; immutable. */
record StateMock(@Nullable Object result, Optional<Failure> failure) implements TaskIntegration {
  private static final int MAX_RESULT = 262_144;
  private static final int MAX_ERROR = 256;
  private static final int MAX_CAUSE = 32_768;
  private static final List<String> VALIDATION_MODES = List.of("STRICT", "PRESENT", "NONE");

  /** An error in place of a result. */
  record Failure(String error, @Nullable String cause) {}

  static Optional<StateMock> of(Members request) {
    if (!request.has("mock")) {
      return Optional.empty();
    }
    Members mock = new Members(request.object("mock"));
    String result = mock.optionalText("result", MAX_RESULT);
    mock.oneOf("fieldValidationMode", VALIDATION_MODES);
    mock.check();
    if (mock.has("errorOutput") == (result != null)) {
      throw ServiceError.validation(
          "A test mock should have only one of the following fields: [result, errorOutput].");
    }
    if (request.flag("revealSecrets", false)) {
      throw ServiceError.validation(
          "TestState does not support RevealSecrets when a mock is specified.");
    }
    return Optional.of(
        result == null
            ? new StateMock(null, Optional.of(failure(mock)))
            : new StateMock(parsed(result), Optional.empty()));
  }

  private static Failure failure(Members mock) {
    Map<String, @Nullable Object> output = mock.object("errorOutput");
    Members members = new Members(output);
    Failure failure =
        new Failure(members.text("error", 0, MAX_ERROR), members.optionalText("cause", MAX_CAUSE));
    members.check();
    return failure;
  }

  private static @Nullable Object parsed(String json) {
    try {
      return Json.parse(json);
    } catch (InvalidJsonException e) {
      throw ServiceError.validation("The result of the mock is no JSON text");
    }
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    failure.ifPresentOrElse(
        failed -> reply.failed(failed.error(), failed.cause()), () -> reply.succeeded(result));
  }
}
