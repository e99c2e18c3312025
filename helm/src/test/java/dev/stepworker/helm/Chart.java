package dev.stepworker.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The chart under test, as the real Helm sees it. */
final class Chart {
  static final Path FOLDER = Path.of("stepworker").toAbsolutePath();

  /** The release every test renders. */
  static final String RELEASE = "orders";

  static final String NAMESPACE = "payments";

  static final String KUBERNETES = "1.33.0";

  private Chart() {}

  /** The objects rendered for a file of {@code ci/}, or of any other place. */
  static Manifests render(Path values) {
    return Manifests.parse(template(values, KUBERNETES));
  }

  /** The objects rendered for values written as YAML. */
  static Manifests render(String values) {
    return withFile(values, Chart::render);
  }

  /** The text rendered for a file of values. */
  static String template(Path values, String kubernetesVersion) {
    return template(FOLDER, values, kubernetesVersion);
  }

  static String template(Path chart, Path values, String kubernetesVersion) {
    return new Helm(chart)
        .template()
        .withName(RELEASE)
        .withNamespace(NAMESPACE)
        .withKubeVersion(kubernetesVersion)
        .withValuesFile(values)
        .call();
  }

  /** Strict lint of a chart's folder. */
  static LintResult lint(Path folder) {
    return new Helm(folder).lint().strict().call();
  }

  /** The message with which Helm refuses these values; fails when it takes them. */
  static String refusal(String values) {
    return refusal(values, KUBERNETES);
  }

  static String refusal(String values, String kubernetesVersion) {
    return withFile(values, file -> {
      String rendered;
      try {
        rendered = template(file, kubernetesVersion);
      } catch (IllegalStateException refused) {
        return refused.getMessage();
      }
      throw new AssertionError(
          "Helm took these values:\n" + values + "\nand rendered:\n" + rendered);
    });
  }

  /** What {@code helm install} tells the user. */
  static String notes(Path values) {
    return new Helm(FOLDER)
        .install()
        .withName(RELEASE)
        .withNamespace(NAMESPACE)
        .withKubeVersion(KUBERNETES)
        .clientOnly()
        .dryRun()
        .withDryRunOption(DryRun.CLIENT)
        .withValuesFile(values)
        .call()
        .getOutput();
  }

  /** The value files of {@code ci/}, in order of their names. */
  static List<Path> examples() {
    try (var files = Files.list(FOLDER.resolve("ci"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path example(String name) {
    return FOLDER.resolve("ci").resolve(name + ".yaml");
  }

  private static <T> T withFile(String values, Function<Path, T> use) {
    try {
      Path file = Files.createTempFile("values", ".yaml");
      try {
        Files.writeString(file, values);
        return use.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
