package dev.stepworker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public type of an integration is documented, and links the service's page. */
class ServicePagesTest {
  private static final Path SOURCES =
      Path.of("../integrations-model/src/main/java/dev/stepworker/integrations");
  private static final Pattern PUBLIC_TYPE = Pattern.compile(
      "^ *public (static )?(final |abstract )?(class|enum|record|interface) (\\w+)",
      Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource("files")
  void everyPublicTypeLinksTheServicesPage(Path file) throws IOException {
    String source = Files.readString(file);

    assertThat(PUBLIC_TYPE.matcher(source).results().toList())
        .allSatisfy(type -> assertThat(commentAbove(type, source))
            .as("comment of %s in %s", type.group(4), file)
            .contains("<a", "href=\"https://"));
  }

  private static String commentAbove(MatchResult type, String source) {
    String before = source.substring(0, type.start()).stripTrailing();
    return before.endsWith("*/") ? before.substring(before.lastIndexOf("/**")) : "";
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
