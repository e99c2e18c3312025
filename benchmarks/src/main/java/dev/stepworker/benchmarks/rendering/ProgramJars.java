package dev.stepworker.benchmarks.rendering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.api.TaskType;
import dev.stepworker.model.StateMachine;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jars of a program that renders and does nothing else, as a user's build would have them. */
final class ProgramJars {
  private static final List<Class<?>> ONE_OF_EACH = List.of(
      RenderOnce.class,
      StateMachine.class,
      TaskType.class,
      JsonNode.class,
      JsonFactory.class,
      JsonProperty.class);

  private ProgramJars() {}

  /** The class path; classes that are not in a jar yet are packed into one in the folder. */
  static String classPath(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (Class<?> each : ONE_OF_EACH) {
      URI place =
          URI.create(each.getProtectionDomain().getCodeSource().getLocation().toString());
      Path classes = Path.of(place);
      Path jar = Files.isDirectory(classes)
          ? packed(classes, folder.resolve(jars.size() + ".jar"))
          : classes;
      jars.add(jar.toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path packed(Path classes, Path target) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, jar);
      }
    }
    return target;
  }
}
