package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.integration.GroupMock;
import dev.stepworker.local.json.Json;

/** Answers for a Parallel state whose branches are mocked. */
final class MockedParallelWork implements Work {
  private final StateVisit visit;
  private final GroupMock mock;

  MockedParallelWork(StateVisit visit, GroupMock mock) {
    this.visit = visit;
    this.mock = mock;
  }

  @Override
  public void start() {
    visit
        .branch()
        .record(
            "ParallelStateStarted",
            EventDetails.named("parallelStateStartedEventDetails")
                .withPayload("parameters", Json.write(visit.shape().arguments())));
    new MockedEnd(visit).end(mock);
  }
}
