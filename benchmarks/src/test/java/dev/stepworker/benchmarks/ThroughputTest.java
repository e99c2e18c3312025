package dev.stepworker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ThroughputTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsEveryRoundAndTheRatios() {
    Throughput throughput = new Throughput(new PrintStream(printed, true, StandardCharsets.UTF_8));

    int exit = new CommandLine(throughput)
        .execute(
            "--peers=WIRE_ACTIVITY",
            "--jvm=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "--slots=2",
            "--rounds=2",
            "--warm-up=0",
            "--window=PT0.1S",
            "--tasks=20");

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("round 1", "round 2", "| wire |", "cores");
  }

  @Test
  void comparesTheRateWithWhatTheLatencyAllows() {
    Throughput throughput = new Throughput(new PrintStream(printed, true, StandardCharsets.UTF_8));

    int exit = new CommandLine(throughput)
        .execute(
            "--peers=WIRE_ACTIVITY",
            "--http=NETTY",
            "--jvm=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "--slots=2",
            "--latency=PT0.01S",
            "--rounds=1",
            "--warm-up=0",
            "--window=PT0.1S",
            "--tasks=10");

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("of 2 slots / (10 ms x 2 calls) = 100/s")
        .containsPattern("\\| stepworker-netty \\| \\d+ \\| 0\\.\\d+ \\|");
  }
}
