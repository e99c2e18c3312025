package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes as a build does, and looks at what they report. */
class StepFunctionsExtensionTest {
  private static final String MACHINE = """
      {"StartAt": "Any?", "States": {
        "Any?": {"Type": "Choice", "Default": "None",
          "Choices": [{"Variable": "$.n", "NumericGreaterThan": 0, "Next": "Some"}]},
        "Some": {"Type": "Succeed"},
        "None": {"Type": "Fail", "Error": "Nothing", "Cause": "there"}}}""";

  @Test
  void showsTheTimelineBeneathTheFailureOfATest() {
    Report report = run(FailingTests.class);

    assertThat(report.failures().get("failsAfterAnExecution(TestEnvironment)"))
        .hasMessage("by the test")
        .satisfies(failure -> assertThat(failure.getSuppressed()[0].getMessage())
            .contains("execution:local-1:", "FAILED")
            .containsPattern("1 {2}\\+PT0S +ExecutionStarted")
            .containsPattern("ChoiceStateEntered +Any\\?")
            .containsPattern("ExecutionFailed +Nothing {2}there"));
  }

  @Test
  void reportsTheCoverageOfAllTestsOfAClass() {
    Report report = run(CoveringTests.class);

    assertThat(report.failures()).isEmpty();
    assertThat(report.entries()).containsExactly("""
        Any?, Some, None
        states      3 of 3, 100 %
        transitions 2 of 2, 100 %""");
  }

  @Test
  void failsTheClassThatDemandsMoreThanItsTestsCover() {
    Report report = run(FailingTests.class);

    assertThat(report.failures().get("StepFunctionsExtensionTest$FailingTests"))
        .hasMessageContaining("Not every state was visited")
        .hasMessageContaining("missed: [Some]");
  }

  private static Report run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    Report report = new Report(new HashMap<>(), new ArrayList<>());
    LauncherFactory.create().execute(request, report);
    return report;
  }

  private record Report(Map<String, Throwable> failures, List<String> entries)
      implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failure -> failures.put(test.getDisplayName(), failure));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entries.addAll(entry.getKeyValuePairs().values());
    }
  }

  /** Not found by a build: its name ends otherwise, and it is nested without being marked so. */
  @ExtendWith(StepFunctionsExtension.class)
  static class FailingTests {
    @Test
    void failsAfterAnExecution(TestEnvironment env) {
      env.start(MACHINE, "{\"n\": 0}").awaitEnd();
      throw new AssertionError("by the test");
    }

    @AfterAll
    static void coversEveryState(Coverage coverage) {
      coverage.of(MACHINE).requireAllStates();
    }
  }

  @ExtendWith(StepFunctionsExtension.class)
  static class CoveringTests {
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void runs(int n, TestEnvironment env) {
      assertThat(env.start(MACHINE, "{\"n\": " + n + "}").awaitEnd().path()).hasSize(2);
    }

    @AfterAll
    static void coversEveryState(Coverage coverage) {
      coverage.of(MACHINE).requireAllStates().requireAllTransitions();
    }
  }
}
