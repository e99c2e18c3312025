package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dhelm.update=true} to write the table anew. */
class ValuesTableTest {
  private static final String BEGIN = "<!-- values: made from values.yaml by ValuesTableTest -->\n";
  private static final String END = "<!-- end of values -->";

  private final Path readme = Chart.FOLDER.resolve("README.md");

  @Test
  void everyValueHasAComment() throws IOException {
    assertThat(table().uncommented()).isEmpty();
  }

  @Test
  void theReadmeShowsTheValuesAsTheyAre() throws IOException {
    String text = Files.readString(readme);
    String expected = text.substring(0, text.indexOf(BEGIN))
        + BEGIN
        + table().markdown()
        + text.substring(text.indexOf(END));

    if (Boolean.getBoolean("helm.update")) {
      Files.writeString(readme, expected);
    }

    assertThat(Files.readString(readme)).isEqualTo(expected);
  }

  private static ValuesTable table() throws IOException {
    return ValuesTable.of(Chart.FOLDER.resolve("values.yaml"));
  }
}
