package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.ChoiceState;
import dev.stepworker.local.definition.FailState;
import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.definition.ParallelState;
import dev.stepworker.local.definition.PassState;
import dev.stepworker.local.definition.State;
import dev.stepworker.local.definition.StateVisitor;
import dev.stepworker.local.definition.SucceedState;
import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.definition.WaitState;
import dev.stepworker.local.integration.GroupMock;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskResource;
import java.util.Optional;

/** Chooses the work of a visit by the type of its state. */
final class Works implements StateVisitor<Work> {
  private final StateVisit visit;

  Works(StateVisit visit) {
    this.visit = visit;
  }

  @Override
  public Work pass(PassState state) {
    return new PassWork(visit, state.result());
  }

  @Override
  public Work task(TaskState state) {
    Optional<TaskResource> parsed = TaskResource.parse(state.resource());
    if (parsed.isEmpty()) {
      return () -> refuse(UnknownIntegration.failure(state.resource()));
    }
    TaskResource resource = parsed.get();
    Optional<TaskIntegration> mock = visit.branch().run().mocks().find(state.name());
    if (mock.isPresent()) {
      return new ServiceWork(visit, state, new TaskDoer(resource, mock.get(), true));
    }
    return resource.type() == TaskResource.Type.ACTIVITY
        ? new ActivityWork(visit, state)
        : service(state, resource);
  }

  private Work service(TaskState state, TaskResource resource) {
    Optional<TaskIntegration> integration =
        visit.branch().run().engine().tasks().integrations().find(resource);
    return integration.isPresent()
        ? new ServiceWork(visit, state, new TaskDoer(resource, integration.get(), false))
        : () -> refuse(UnknownIntegration.failure(resource));
  }

  private static void refuse(Failure failure) {
    throw new StateFailure(failure);
  }

  @Override
  public Work choice(ChoiceState state) {
    return new ChoiceWork(visit, state);
  }

  @Override
  public Work await(WaitState state) {
    return new WaitWork(visit, state);
  }

  @Override
  public Work parallel(ParallelState state) {
    Optional<GroupMock> mock = mock(state);
    return mock.isPresent()
        ? new MockedParallelWork(visit, mock.get())
        : new ParallelWork(visit, state);
  }

  @Override
  public Work map(MapState state) {
    Optional<GroupMock> mock = mock(state);
    if (mock.isPresent()) {
      return new MockedMapWork(visit, state, mock.get());
    }
    return state.processor().isDistributed()
        ? new DistributedMapWork(visit, state)
        : new InlineMapWork(visit, state);
  }

  private Optional<GroupMock> mock(State state) {
    return visit.branch().run().mocks().group(state.name());
  }

  @Override
  public Work succeed(SucceedState state) {
    return () -> visit.finished(visit.shape().input());
  }

  @Override
  public Work fail(FailState state) {
    return new FailWork(visit, state);
  }
}
