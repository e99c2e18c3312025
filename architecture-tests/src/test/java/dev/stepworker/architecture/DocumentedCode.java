package dev.stepworker.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fenced piece of Java or YAML in a document, and the lines of a source file that it repeats.
 *
 * <p>The document names its source in the line above the fence: {@code <!-- code: PATH#TAG -->}.
 * The source marks the lines with the comments {@code tag::TAG[]} and {@code end::TAG[]}; without a
 * tag the whole file is meant.
 *
 * @param document where it stands
 * @param source path and tag, empty when the document names none
 * @param text the lines between the fences
 */
record DocumentedCode(Path document, Optional<String> source, String text) {
  private static final Set<String> FENCES = Set.of("```java", "```yaml");
  private static final Pattern SOURCE = Pattern.compile("<!-- code: (\\S+) -->");

  /** The pieces of one document. */
  static List<DocumentedCode> in(Path document) {
    List<String> lines = read(document);
    List<DocumentedCode> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (FENCES.contains(lines.get(i))) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        String above = i == 0 ? "" : lines.get(i - 1);
        pieces.add(new DocumentedCode(document, source(above), joined(lines.subList(i + 1, end))));
        i = end;
      }
    }
    return pieces;
  }

  /** The lines of the source between the tags, or all, less their common indentation. */
  String sourceText(Path root) {
    String[] pathAndTag = source.orElseThrow().split("#", 2);
    List<String> lines = read(root.resolve(pathAndTag[0]));
    if (pathAndTag.length == 1) {
      return joined(lines).stripTrailing();
    }
    int start = indexOf(lines, "tag::" + pathAndTag[1] + "[]");
    int end = indexOf(lines, "end::" + pathAndTag[1] + "[]");
    return joined(lines.subList(start + 1, end)).stripTrailing().stripIndent();
  }

  private static Optional<String> source(String line) {
    Matcher matcher = SOURCE.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static int indexOf(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.contains(mark))
        .findFirst()
        .map(lines::indexOf)
        .orElseThrow(() -> new AssertionError("No source line has " + mark));
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
