package dev.stepworker.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds our copy of the cases to the originals. */
class ConformanceCopyTest {
  private static final Path ORIGINALS = Path.of("../../shared/conformance");

  @Test
  void isTheOriginalByteForByte() throws IOException {
    assumeTrue(
        Files.isDirectory(ORIGINALS),
        "The original cases are not there: ../shared/conformance beside the repository");

    for (Path original : ConformanceFiles.jsonFiles(ORIGINALS)) {
      Path copy = ConformanceFiles.copy().resolve(ORIGINALS.relativize(original).toString());
      assertThat(copy).hasSameBinaryContentAs(original);
    }
  }
}
