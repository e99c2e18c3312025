package dev.stepworker.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the chart that a test may change. */
record ChartCopy(Path folder) {
  static ChartCopy into(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Chart.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(Chart.FOLDER.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new ChartCopy(folder);
  }

  /** Makes the values of a file the chart's defaults, since lint takes no file. */
  ChartCopy withDefaults(Path values) throws IOException {
    Path defaults = folder.resolve("values.yaml");
    Yaml.write(defaults, Yaml.merge(Yaml.read(defaults), Yaml.read(values)));
    return this;
  }

  /** Makes a plain object of the test pod, since rendering leaves hooks out. */
  ChartCopy withoutHooks() throws IOException {
    Path check = folder.resolve("templates/tests/check.yaml");
    Files.writeString(check, Files.readString(check).replace("helm.sh/hook", "example.com/hook"));
    return this;
  }
}
