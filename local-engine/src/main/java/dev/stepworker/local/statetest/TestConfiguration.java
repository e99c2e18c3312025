package dev.stepworker.local.statetest;

import dev.stepworker.local.http.Members;
import java.util.Optional;

/**
 * The {@code stateConfiguration} of a test; immutable.
 *
 * @param retryCount how often the Retry that covers the error has retried already
 * @param failedIterations of a distributed map
 * @param readerData what its {@code ItemReader} finds
 */
record TestConfiguration(int retryCount, int failedIterations, Optional<String> readerData) {
  private static final int MAX_DATA = 262_144;
  private static final int MAX_NAME = 80;

  static TestConfiguration of(Members request) {
    Members members = new Members(request.object("stateConfiguration"));
    TestConfiguration configuration = new TestConfiguration(
        members.number("retrierRetryCount", 0, Integer.MAX_VALUE, 0),
        members.number("mapIterationFailureCount", 0, Integer.MAX_VALUE, 0),
        Optional.ofNullable(members.optionalText("mapItemReaderData", MAX_DATA)));
    if (members.has("errorCausedByState")) {
      members.text("errorCausedByState", 1, MAX_NAME);
    }
    members.check();
    return configuration;
  }
}
