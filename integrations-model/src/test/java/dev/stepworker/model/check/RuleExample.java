package dev.stepworker.model.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A definition that breaks one rule.
 *
 * @param finding the rule, and where
 * @param definition the text; {@code (empty)} for none
 * @param message what the checker has to say
 */
record RuleExample(String finding, String definition, String message) {
  private static final Path FILE = Path.of("src/test/resources/definitions/rules.txt");
  private static final String EXPRESS = " (EXPRESS)";

  static List<RuleExample> all() {
    try {
      return Stream.of(Files.readString(FILE).strip().split("\n\n"))
          .map(RuleExample::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }

  DefinitionRule rule() {
    return DefinitionRule.valueOf(finding.substring(0, finding.indexOf(' ')));
  }

  String location() {
    return finding.substring(finding.indexOf(' ') + 1).replace(EXPRESS, "");
  }

  List<Finding> findings() {
    DefinitionChecker checker =
        finding.endsWith(EXPRESS) ? DefinitionChecker.express() : DefinitionChecker.standard();
    return checker.check(definition.equals("(empty)") ? "" : definition);
  }

  @Override
  public String toString() {
    return finding;
  }

  private static RuleExample of(String entry) {
    String[] lines = entry.split("\n", 3);
    return new RuleExample(lines[0], lines[1], lines[2]);
  }
}
