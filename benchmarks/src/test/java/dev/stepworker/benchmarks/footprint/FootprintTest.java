package dev.stepworker.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class FootprintTest {
  private static final Path LAUNCHER = Path.of("../worker-app/target");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsWhatAnIdleWorkerCosts() {
    assumeTrue(
        Files.isDirectory(LAUNCHER.resolve("lib")),
        "worker-app is not packaged; mvn verify does it");

    int exit = new CommandLine(
            new Footprint(new PrintStream(printed, true, StandardCharsets.UTF_8)))
        .execute("--launcher=" + LAUNCHER, "--rounds=1", "--settle=PT0.1S");

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("median: first open poll after [1-9]\\d+ ms, resident [1-9]\\d+ MiB")
        .containsPattern("\\| worker-runtime-.*jar \\| \\d+ \\| [1-9]\\d+ \\|")
        .contains("Stepworker, 4 jars");
  }
}
