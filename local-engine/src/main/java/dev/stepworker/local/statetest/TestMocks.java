package dev.stepworker.local.statetest;

import dev.stepworker.local.integration.GroupMock;
import dev.stepworker.local.integration.Mocks;
import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.integration.TaskIntegration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for the work of the one state that a test is about. */
record TestMocks(StateTest test) implements Mocks {
  @Override
  public Optional<TaskIntegration> find(String stateName) {
    return mock(stateName).map(mock -> mock);
  }

  @Override
  public Optional<GroupMock> group(String stateName) {
    return mock(stateName)
        .map(mock -> new GroupMock(
            mock.result(),
            mock.failure().map(failed -> new TaskFailedException(failed.error(), failed.cause())),
            test.configuration().failedIterations(),
            test.configuration().readerData()));
  }

  @Override
  public Optional<Map<String, @Nullable Object>> context() {
    return test.context();
  }

  private Optional<StateMock> mock(String stateName) {
    return test.mock().filter(mock -> stateName.equals(test.state().name()));
  }
}
