package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.ChoiceState;
import dev.stepworker.local.definition.FailState;
import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.definition.ParallelState;
import dev.stepworker.local.definition.PassState;
import dev.stepworker.local.definition.StateVisitor;
import dev.stepworker.local.definition.SucceedState;
import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.definition.WaitState;
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
    Optional<TaskResource> resource = TaskResource.parse(state.resource());
    if (resource.isEmpty()) {
      return () -> refuse(UnknownIntegration.failure(state.resource()));
    }
    return resource.get().type() == TaskResource.Type.ACTIVITY
        ? new ActivityWork(visit, state)
        : new ServiceWork(visit, state, resource.get());
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
    return new ParallelWork(visit, state);
  }

  @Override
  public Work map(MapState state) {
    return new InlineMapWork(visit, state);
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
