package dev.stepworker.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes pages in Markdown.
 *
 * @param root of the repository
 */
record PageText(Path root) {

  /** A page: every example by its Java, its state and its policy. */
  String of(Page page) throws IOException {
    StringBuilder text = new StringBuilder("# " + page.title() + "\n");
    for (Example example : page.examples()) {
      Rendering rendering = example.rendering().get();
      text.append("\n## ").append(example.title()).append("\n\n");
      text.append("<!-- code: " + page.sourcePath() + "#" + example.id() + " -->\n");
      text.append(fenced("java", java(page, example)));
      text.append("\n").append(fenced("json", rendering.json()));
      text.append("\nPolicy:\n\n").append(fenced("json", rendering.policy()));
    }
    return text.toString();
  }

  /** The page that leads to all others. */
  String index(List<Page> pages) {
    StringBuilder text = new StringBuilder("""
        # Integrations

        Every integration by example: the Java, the state that it renders, and the policy that the state machine's role needs for it, in
        region `us-east-1` of account `123456789012`. The examples are run by the build and held to what the AWS CDK renders.

        """);
    pages.forEach(page -> text.append(line(page)));
    return text.toString();
  }

  private static String line(Page page) {
    List<String> titles = page.examples().stream().map(Example::title).toList();
    return "- [" + page.title() + "](" + page.name() + ".md): " + String.join(" · ", titles) + "\n";
  }

  private String java(Page page, Example example) throws IOException {
    List<String> lines = Files.readAllLines(root.resolve(page.sourcePath()));
    int start = lines.indexOf("    // tag::" + example.id() + "[]");
    int end = lines.indexOf("    // end::" + example.id() + "[]");
    return String.join("\n", lines.subList(start + 1, end)).stripIndent();
  }

  private static String fenced(String language, String code) {
    return "```" + language + "\n" + code + "\n```\n";
  }
}
