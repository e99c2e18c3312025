package dev.stepworker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .as("%s has Java code without a line <!-- code: PATH#TAG --> above it", piece.document())
        .isPresent();
    assertThat(piece.text()).isEqualTo(piece.sourceText(ROOT));
  }

  static Stream<DocumentedCode> pieces() throws IOException {
    try (Stream<Path> files = documents()) {
      return files.flatMap(file -> DocumentedCode.in(file).stream()).toList().stream();
    }
  }

  private static Stream<Path> documents() throws IOException {
    Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve);
    Stream<Path> docs = Files.walk(ROOT.resolve("docs"))
        .filter(file -> file.toString().endsWith(".md"))
        .filter(file -> !file.startsWith(ROOT.resolve("docs/decisions")));
    return Stream.concat(top, docs).filter(Files::exists);
  }
}
