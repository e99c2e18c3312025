package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.integration.GroupMock;
import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.json.Json;

/** Ends the visit of a state whose iterations or branches are mocked, and records how. */
final class MockedEnd {
  private final StateVisit visit;
  private final String state;

  MockedEnd(StateVisit visit) {
    this.visit = visit;
    this.state = visit.state().type().label() + "State";
  }

  void end(GroupMock mock) {
    if (mock.failure().isPresent()) {
      TaskFailedException failure = mock.failure().get();
      fail(Failure.of(failure.error(), failure.cause().orElse(null)));
      return;
    }
    visit
        .branch()
        .record(
            state + "Succeeded",
            EventDetails.named("mockedEventDetails")
                .withPayload("output", Json.write(mock.result())));
    visit.finished(mock.result());
  }

  void fail(Failure failure) {
    visit
        .branch()
        .record(
            state + "Failed",
            EventDetails.named("mockedEventDetails")
                .with("cause", failure.cause())
                .with("error", failure.error()));
    visit.failed(failure);
  }
}
