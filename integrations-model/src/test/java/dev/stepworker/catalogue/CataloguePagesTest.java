package dev.stepworker.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages in docs/integrations to the examples; {@code -Ddocs.write=true} writes them. */
class CataloguePagesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DIRECTORY = ROOT.resolve("docs/integrations");
  private static final String STALE =
      "%s is not what the examples make; run this test with -Ddocs.write=true";

  private final PageText text = new PageText(ROOT);

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageShowsWhatItsExamplesRender(Page page) throws IOException {
    check(page.file(DIRECTORY), text.of(page));
  }

  @Test
  void theFirstPageLeadsToAllOthers() throws IOException {
    check(DIRECTORY.resolve("README.md"), text.index(Catalogue.pages()));
  }

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, expected);
    }
    assertThat(file).as(STALE, file).content().isEqualTo(expected);
  }

  static List<Page> pages() {
    return Catalogue.pages();
  }
}
