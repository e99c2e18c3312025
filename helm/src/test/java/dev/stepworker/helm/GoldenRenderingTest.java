package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows in review what a change does to the rendered objects. Run with {@code -Dhelm.update=true}
 * to write the renderings anew.
 */
class GoldenRenderingTest {
  private static final Path FOLDER = Path.of("src/test/golden");

  static List<Path> examples() {
    return Chart.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rendersAnExampleAsReviewed(Path values) throws IOException {
    Path golden = FOLDER.resolve(values.getFileName());
    String rendered = Chart.template(values, "1.33.0");

    if (Boolean.getBoolean("helm.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, rendered);
    }

    assertThat(rendered).isEqualToNormalizingNewlines(Files.readString(golden));
  }
}
