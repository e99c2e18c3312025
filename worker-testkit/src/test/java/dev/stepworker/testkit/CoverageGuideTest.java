package dev.stepworker.testkit;

import static dev.stepworker.model.Condition.variable;

import dev.stepworker.model.Choice;
import dev.stepworker.model.Fail;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Succeed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// tag::coverage[]
@ExtendWith(StepFunctionsExtension.class)
class CoverageGuideTest {
  record Age(int years) {}

  static final StateMachine ADMISSION = StateMachine.named("admission")
      .startAt(Choice.named("Of age?")
          .when(variable("$.years").numericGreaterThanEquals(18), "Admitted")
          .otherwise("Refused"))
      .state(Succeed.named("Admitted"))
      .state(Fail.named("Refused").error("Too.Young"))
      .build();

  @Test
  void admitsAdults(TestEnvironment env) {
    env.start(ADMISSION, new Age(18)).awaitEnd().expect().path("Of age?", "Admitted");
  }

  @Test
  void refusesChildren(TestEnvironment env) {
    env.start(ADMISSION, new Age(17)).awaitEnd().expect().failed("Too.Young");
  }

  @AfterAll
  static void testsEveryWay(Coverage coverage) {
    coverage.of(ADMISSION).requireAllStates().requireAllTransitions();
  }
}
// end::coverage[]
