package dev.stepworker.local.statetest;

import dev.stepworker.local.http.Members;
import java.util.Optional;

/**
 * The {@code stateConfiguration} of a test; immutable.
 *
 * @param retryCount how often the Retry that covers the error has retried already
 * @param failedIterations of a distributed map
 * @param readerData what its {@code ItemReader} finds
 * @param errorSource the state within the tested one that the mocked error is from
 */
record TestConfiguration(
    int retryCount,
    int failedIterations,
    Optional<String> readerData,
    Optional<String> errorSource) {
  private static final int MAX_DATA = 262_144;
  private static final int MAX_NAME = 80;

  static TestConfiguration of(Members request) {
    Members members = new Members(request.object("stateConfiguration"));
    TestConfiguration configuration = new TestConfiguration(
        members.number("retrierRetryCount", 0, Integer.MAX_VALUE, 0),
        members.number("mapIterationFailureCount", 0, Integer.MAX_VALUE, 0),
        Optional.ofNullable(members.optionalText("mapItemReaderData", MAX_DATA)),
        members.has("errorCausedByState")
            ? Optional.of(members.text("errorCausedByState", 1, MAX_NAME))
            : Optional.empty());
    members.check();
    return configuration;
  }
}
