package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.ParallelState;
import dev.stepworker.local.history.EventDetails;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs branches side by side and collects their outputs. */
final class ParallelWork implements Work, BranchListener {
  private final StateVisit visit;
  private final ParallelState state;
  private final List<Branch> branches = new ArrayList<>();
  private final List<@Nullable Object> outputs = new ArrayList<>();
  private int running;

  ParallelWork(StateVisit visit, ParallelState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    Object input = visit.shape().arguments();
    Branch outer = visit.branch();
    outer.record("ParallelStateStarted", EventDetails.none());
    state.branches().forEach(block -> {
      BranchPlace place =
          new BranchPlace(outer.variables().inner(), outer.context(), outer.lastEventId());
      branches.add(new Branch(outer.run(), block, place, this));
      outputs.add(null);
    });
    running = branches.size();
    List.copyOf(branches).forEach(branch -> branch.start(input));
  }

  @Override
  public void succeeded(Branch branch, @Nullable Object output) {
    outputs.set(branches.indexOf(branch), output);
    running--;
    if (running == 0) {
      visit.resume(() -> complete(branch.lastEventId()));
    }
  }

  private void complete(long fromEventId) {
    visit.branch().continueFrom(fromEventId);
    visit.branch().run().record("ParallelStateSucceeded", fromEventId, EventDetails.none());
    visit.finished(outputs);
  }

  @Override
  public boolean redrive() {
    if (branches.isEmpty()) {
      return false;
    }
    List<Branch> left =
        branches.stream().filter(branch -> !branch.hasSucceeded()).toList();
    running = left.size();
    left.forEach(branch -> branch.redriveWithin(visit.branch()));
    if (left.isEmpty()) {
      complete(visit.branch().lastEventId());
    }
    return true;
  }

  @Override
  public void failed(Branch failed, Failure failure) {
    failed.recordFailedStateAborted();
    branches.stream().filter(branch -> !branch.isOver()).forEach(branch -> {
      branch.abort();
      branch.recordStateAborted(failed.lastEventId());
    });
    visit.branch().continueFrom(failed.lastEventId());
    visit.failed(failure);
  }

  @Override
  public void abort() {
    branches.forEach(Branch::abort);
  }
}
