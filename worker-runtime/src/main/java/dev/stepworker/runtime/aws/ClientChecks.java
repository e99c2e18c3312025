package dev.stepworker.runtime.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Checks clients that were handed in, as far as they can be seen: the SDK does not tell the read
 * timeout of an HTTP client. Stateless.
 */
public final class ClientChecks {
  private static final Duration SHORTEST_POLL_TIMEOUT = Duration.ofSeconds(65);

  private ClientChecks() {}

  /** A client, and what the user knows it as. */
  public record Named(String name, AwsClient client) {}

  /** What is wrong with a client that polls. */
  public static List<String> ofPolls(Named polls) {
    List<String> problems = new ArrayList<>(ofControl(polls));
    ClientOverrideConfiguration overrides =
        polls.client().serviceClientConfiguration().overrideConfiguration();
    Stream.of(overrides.apiCallTimeout(), overrides.apiCallAttemptTimeout())
        .flatMap(Optional::stream)
        .filter(timeout -> timeout.compareTo(SHORTEST_POLL_TIMEOUT) < 0)
        .findFirst()
        .ifPresent(timeout -> problems.add(polls.name() + " gives up after " + timeout
            + ", while a poll takes up to 60 seconds; set its timeouts to 65 seconds or more"));
    return problems;
  }

  /**
   * What is wrong with two clients that must not share connections.
   *
   * @param polls the client whose calls are held for long
   * @param control the client whose calls must not wait for those
   */
  public static List<String> ofPair(Named polls, Named control) {
    return polls.client() != control.client()
        ? List.of()
        : List.of(polls.name() + " is also the " + control.name() + ", whose heartbeats and"
            + " completions would wait behind open polls; give it one of its own");
  }

  /** What is wrong with a client that completes tasks. */
  public static List<String> ofControl(Named control) {
    int attempts = control
        .client()
        .serviceClientConfiguration()
        .overrideConfiguration()
        .retryStrategy()
        .map(RetryStrategy::maxAttempts)
        .orElse(1);
    return attempts <= 1
        ? List.of()
        : List.of(
            control.name() + " makes up to " + attempts + " attempts by itself, which hides answers"
                + " that were lost; build it with retryStrategy(AwsRetryStrategy.doNotRetry())");
  }
}
