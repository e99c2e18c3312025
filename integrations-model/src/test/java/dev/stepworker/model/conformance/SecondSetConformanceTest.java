package dev.stepworker.model.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders and checks every case of our second set: what came after the first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondSetConformanceTest {
  /** Cases in which the reference is recorded as it is, and not as the service wants it. */
  private static final Map<String, String> RECORDED_WRONG = Map.of(
      "call-api-gateway-http-api-endpoint/jsonata-body",
      "the expression stands in the policy as text, which allows nothing",
      "dynamo-put-item/new-properties",
      "L holds a path without the field being named L.$, so the service takes it for text",
      "event-bridge-scheduler-create-schedule/one-time",
      "the time stands without at(...), which the service refuses",
      "workflow/jsonata",
      "its LambdaInvoke has one more error in the default retrier; the first set counts");

  private final Tally tally = new Tally();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void rendersAsRecorded(ConformanceCase testCase) {
    tally.check(testCase);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesRecordedWrong")
  void rendersOtherwiseWhereTheRecordIsWrong(ConformanceCase testCase) {
    assertThatThrownBy(() -> CaseCheck.check(testCase))
        .as(RECORDED_WRONG.get(testCase.id()))
        .isInstanceOf(AssertionError.class);
  }

  static List<ConformanceCase> cases() {
    return all().stream()
        .filter(testCase -> !RECORDED_WRONG.containsKey(testCase.id()))
        .toList();
  }

  static List<ConformanceCase> casesRecordedWrong() {
    return all().stream()
        .filter(testCase -> RECORDED_WRONG.containsKey(testCase.id()))
        .toList();
  }

  private static List<ConformanceCase> all() {
    return ConformanceFiles.cases(ConformanceFiles.copy().resolve("v2"));
  }

  @AfterAll
  void summarize() {
    tally.print();
  }
}
