package dev.stepworker.samples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
  @TempDir
  Path directory;

  private final StringWriter errors = new StringWriter();

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path missing = directory.resolve("missing");

    assertThat(execute(missing.toString())).isEqualTo(2);
    assertThat(errors)
        .hasToString("quickstart: " + missing + " does not exist; name a directory\n");
  }

  @Test
  void refusesAFileInPlaceOfADirectory() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(execute(file.toString())).isEqualTo(2);
    assertThat(errors).hasToString("quickstart: " + file + " is a file; name a directory\n");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(execute("--fast")).isEqualTo(2);
    assertThat(errors).hasToString("quickstart: Unknown option: '--fast'\n");
  }

  private int execute(String... arguments) {
    return Quickstart.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
