package dev.stepworker.benchmarks.footprint;

import dev.stepworker.api.spi.WorkerHandlers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs {@link IdleHandlers} as a user's build would. */
final class HandlersJar {
  private HandlersJar() {}

  /** Writes the jar into a folder. */
  static void into(Path folder) throws IOException {
    String name = IdleHandlers.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(folder.resolve("handlers.jar")));
        InputStream classFile =
            Objects.requireNonNull(IdleHandlers.class.getResourceAsStream("/" + name))) {
      jar.putNextEntry(new JarEntry("META-INF/services/" + WorkerHandlers.class.getName()));
      jar.write(IdleHandlers.class.getName().getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry(name));
      classFile.transferTo(jar);
    }
  }
}
