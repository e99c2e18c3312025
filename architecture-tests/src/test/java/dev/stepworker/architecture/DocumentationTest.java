package dev.stepworker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is code that is compiled and run. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest
  @MethodSource("pieces")
  void codeInDocumentsIsTakenFromSources(DocumentedCode piece) {
    assertThat(piece.source())
        .as("%s has code without a line <!-- code: PATH#TAG --> above it", piece.document())
        .isPresent();
    assertThat(piece.text()).isEqualTo(piece.sourceText(ROOT));
  }

  static List<DocumentedCode> pieces() throws IOException {
    return documents().stream()
        .flatMap(file -> DocumentedCode.in(file).stream())
        .toList();
  }

  private static List<Path> documents() throws IOException {
    List<Path> found =
        new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.startsWith(ROOT.resolve("docs/decisions")))
          .forEach(found::add);
    }
    return found;
  }
}
