package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StepFunctionsExtension.class)
class ExpectationsTest {
  record Parcel(String id) {}

  private static final String SHIPPING = """
      {"StartAt": "Weigh", "States": {
        "Weigh": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "Next": "Ship",
          "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 1}]},
        "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish.waitForTaskToken",
          "Parameters": {"Message.$": "$$.Task.Token"}, "End": true}}}""";

  private TestEnvironment env;

  @BeforeEach
  void start(TestEnvironment environment) {
    env = environment;
  }

  @Test
  void sharesOneEnvironmentBetweenSetUpAndTest(TestEnvironment environment) {
    assertThat(environment).isSameAs(env);
  }

  @Test
  void holdsForAnExecutionThatDidWhatWasExpected() {
    StateMock weigh = env.mock("Weigh").fails("Busy", "wait").returns(new Parcel("p-1"));
    env.mock("Ship").returns(Map.of("shipped", true));
    TestExecution run = env.start(SHIPPING, "{\"id\": \"p-1\"}");

    env.advance(Duration.ofSeconds(1));

    run.awaitEnd()
        .expect()
        .succeeded()
        .path("Weigh", "Ship")
        .visited("Ship")
        .output(Map.of("shipped", true))
        .recorded("TaskFailed", "TaskSucceeded", "ExecutionSucceeded")
        .tasks("Weigh", 2)
        .openTasks(0);
    assertThat(weigh.inputs(Parcel.class)).containsExactly(new Parcel("p-1"), new Parcel("p-1"));
  }

  @Test
  void tellsTheTasksOfAnExecution() {
    env.mock("Weigh").fails("Lost", "nowhere");
    TestExecution run = env.start(SHIPPING, "{\"id\": \"p-2\"}").awaitEnd();

    List<TestTask> tasks = run.tasks();

    assertThat(tasks).singleElement().satisfies(task -> {
      assertThat(task.state()).isEqualTo("Weigh");
      assertThat(task.resource()).isEqualTo("putItem");
      assertThat(task.input()).isEqualTo("{\"id\":\"p-2\"}");
      assertThat(task.status()).isEqualTo(TestTask.Status.FAILED);
      assertThat(task.error()).contains("Lost");
    });
  }

  @Test
  void failsWithTheTimeline() {
    env.mock("Weigh").fails("Lost", "nowhere");
    Expectations expect = env.start(SHIPPING, "{}").awaitEnd().expect();

    assertThatThrownBy(expect::succeeded)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected status to be SUCCEEDED but it is FAILED")
        .hasMessageContaining("TaskFailed")
        .hasMessageContaining("Lost  nowhere");
    assertThatThrownBy(() -> expect.failed("Other"))
        .hasMessageContaining("Expected error to be Other but it is Lost");
    assertThatThrownBy(() -> expect.path("Weigh", "Ship"))
        .hasMessageContaining("Expected path to be [Weigh, Ship] but it is [Weigh]");
    assertThatThrownBy(() -> expect.recorded("TaskFailed", "TaskSucceeded"))
        .hasMessageContaining("[TaskFailed, TaskSucceeded] but it is [TaskFailed]");
    assertThatThrownBy(() -> expect.tasks("Weigh", 2))
        .hasMessageContaining("tasks of 'Weigh' to be 2 but it is 1");
    assertThatThrownBy(() -> expect.openTasks(1)).hasMessageContaining("open tasks to be 1");
    assertThatThrownBy(() -> expect.visited("Ship"))
        .hasMessageContaining("states not visited to be [] but it is [Ship]");
    assertThatThrownBy(expect::running).hasMessageContaining("status to be RUNNING");
  }
}
