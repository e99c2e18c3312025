package dev.stepworker.local.integration;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Recorded responses in the mock file format of Step Functions Local: test cases of state machines
 * name responses for their states.
 *
 * <p>Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">Mocked
 *     service integrations</a>
 */
public final class MockFile {
  private final Map<?, ?> stateMachines;
  private final Map<?, ?> responses;

  private MockFile(Map<?, ?> content) {
    this.stateMachines = members(content, "StateMachines");
    this.responses = members(content, "MockedResponses");
    checkNames();
  }

  private void checkNames() {
    stateMachines
        .keySet()
        .forEach(machine -> members(members(stateMachines, String.valueOf(machine)), "TestCases")
            .values()
            .forEach(states -> members(Map.of("states", states), "states")
                .values()
                .forEach(name -> responses(String.valueOf(name)))));
  }

  /** A file without any test case. */
  public static MockFile none() {
    return new MockFile(Map.of());
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is not such a file, or names a response it lacks
   */
  public static MockFile read(Path file) {
    try {
      if (Json.parse(Files.readString(file)) instanceof Map<?, ?> content) {
        return new MockFile(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The mock file " + file + " cannot be read", e);
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException(file + " is no mock file: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(file + " is no mock file: it must hold an object");
  }

  /**
   * The mocks of one execution.
   *
   * @return empty if the state machine has no test case of that name
   */
  public Optional<Mocks> testCase(String machineName, String caseName) {
    Map<?, ?> cases = members(members(stateMachines, machineName), "TestCases");
    return cases.get(caseName) instanceof Map<?, ?> states
        ? Optional.of(mocks(states))
        : Optional.empty();
  }

  private Mocks mocks(Map<?, ?> states) {
    Map<String, TaskIntegration> byState = new HashMap<>();
    states.forEach((state, response) -> byState.put(
        String.valueOf(state), new MockedResponses(responses(String.valueOf(response)))));
    return stateName -> Optional.ofNullable(byState.get(stateName));
  }

  private Map<?, ?> responses(String name) {
    if (responses.get(name) instanceof Map<?, ?> found) {
      return found;
    }
    throw new IllegalArgumentException(
        "The mock file has no response " + name + " under MockedResponses");
  }

  private static Map<?, ?> members(Map<?, ?> object, String name) {
    return object.get(name) instanceof Map<?, ?> members ? members : Map.of();
  }
}
