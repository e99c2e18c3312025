package dev.stepworker.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One page of the catalogue. Immutable.
 *
 * @param name of its file, without the extension
 * @param title its heading
 * @param source the class whose source holds the examples
 * @param examples in their order
 */
public record Page(String name, String title, Class<?> source, List<Example> examples) {
  private static final String SOURCES = "integrations-model/src/test/java/";

  static Page of(String name, String title, Class<?> source) {
    return new Page(name, title, source, List.of());
  }

  Page example(String heading, String id, Supplier<Rendering> rendering) {
    List<Example> more = new ArrayList<>(examples);
    more.add(new Example(heading, id, rendering));
    return new Page(name, title, source, List.copyOf(more));
  }

  /** The source, from the root of the repository on. */
  String sourcePath() {
    return SOURCES + source.getName().replace('.', '/') + ".java";
  }

  Path file(Path directory) {
    return directory.resolve(name + ".md");
  }
}
