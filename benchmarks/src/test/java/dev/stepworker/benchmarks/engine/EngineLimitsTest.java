package dev.stepworker.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** That the program measures; how fast the engine is on a busy machine is no matter of a build. */
class EngineLimitsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsEachNumberBesideItsLimit() {
    EngineLimits limits = new EngineLimits(new PrintStream(printed, true, StandardCharsets.UTF_8));

    new CommandLine(limits).execute("--waiting=50", "--polls=20", "--executions=50", "--starts=1");

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("met +executions waiting on tokens at once +50 executions")
        .containsPattern("met +open polls that got a task of their own +20 polls")
        .containsPattern("executions of five states +\\d+ executions/s +\\(at least 500\\)")
        .containsPattern("the same, kept in a directory +\\d+ executions/s +\\(at least 500\\)")
        .containsPattern("start of JVM and engine without queues +\\d+ ms +\\(at most 1000\\)")
        .containsPattern("start of JVM and engine with queues +\\d+ ms +\\(at most 3000\\)");
  }

  @Test
  void tellsAMissedLimit() {
    assertThat(Check.atMost("time", 3, "s", 2))
        .hasToString(
            "MISSED time                                                          3 s             "
                + " (at most 2)");
    assertThat(Check.atLeast("rate", 3, "1/s", 2).isMet()).isTrue();
  }
}
