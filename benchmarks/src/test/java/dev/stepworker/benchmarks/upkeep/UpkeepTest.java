package dev.stepworker.benchmarks.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class UpkeepTest {
  private static final String JVM = "--jvm=-XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final String UPKEEP = " \\d+\\.\\d\\d \\| [1-9]\\d* \\| \\d+\\.\\d \\| \\d+ \\|";

  @Test
  void idlePollsCostTheLoopAThreadEach() {
    String printed = run(IdlePolls::new, "--polls=20", "--window=PT0.2S", "--tasks=30", JVM);

    assertThat(printed)
        .containsPattern("\\| stepworker \\| 0 \\| 20 \\|" + UPKEEP)
        .containsPattern("\\| stepworker \\| 30 \\| 20 \\|" + UPKEEP)
        .containsPattern("\\| hand-written \\| 30 \\| 20 \\|" + UPKEEP);
  }

  @Test
  void heartbeatsOfBothKindsAreSeen() {
    String silence = " [1-9]\\d* \\| [1-9]\\d* / [1-9]\\d* / [1-9]\\d* \\| \\d+ / \\d+ / \\d+ \\|";

    String printed =
        run(Heartbeats::new, "--tasks=20", "--timeout=3", "--window=PT2S", "--pool=2", JVM);

    assertThat(printed)
        .containsPattern("\\| stepworker \\| 20 \\|" + silence + UPKEEP)
        .containsPattern("\\| scheduled pool \\| 20 \\|" + silence + UPKEEP);
  }

  private static String run(Function<PrintStream, Callable<Integer>> program, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(new CommandLine(program.apply(out)).execute(arguments)).isZero();
    return printed.toString(StandardCharsets.UTF_8);
  }
}
