package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
  static List<Path> examples() {
    return Chart.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsNothingWhenAnExampleIsTheDefault(Path values, @TempDir Path folder) throws IOException {
    ChartCopy chart = ChartCopy.into(folder).withDefaults(values);

    assertClean(Chart.lint(chart.folder()));
  }

  @Test
  void findsNothingInTheDefaults() {
    assertClean(Chart.lint(Chart.FOLDER));
  }

  @Test
  void packagesTheChart(@TempDir Path folder) {
    new Helm(Chart.FOLDER).packageIt().withDestination(folder).call();

    assertThat(folder.resolve("stepworker-0.1.0.tgz")).isNotEmptyFile();
  }

  private static void assertClean(LintResult result) {
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    assertThat(result.getMessages())
        .noneMatch(message -> message.contains("[WARNING]") || message.contains("[INFO]"));
  }
}
