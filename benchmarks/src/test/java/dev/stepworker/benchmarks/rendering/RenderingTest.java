package dev.stepworker.benchmarks.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class RenderingTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsWholeProcessesAndHowTimeGrows() {
    Rendering rendering = new Rendering(new PrintStream(printed, true, StandardCharsets.UTF_8));

    int exit = new CommandLine(rendering).execute("--rounds=1", "--states=5", "--seconds=0.5");

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("\\| whole process: definition, 5 states \\|")
        .containsPattern("\\| java \\| \\d+\\.\\d{3} \\| 1\\.00 \\|")
        .containsPattern("\\| java with archive \\| \\d+\\.\\d{3} \\|")
        .containsPattern("\\| with policy, 50 states \\| [1-9]\\d* \\|")
        .containsPattern("definition: 1000 states take \\d+\\.\\d\\d times as long a state as 50");
  }
}
