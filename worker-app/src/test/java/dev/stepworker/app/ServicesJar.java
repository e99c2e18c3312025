package dev.stepworker.app;

import dev.stepworker.api.spi.WorkerHandlers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Writes a jar that names providers of handlers, as a user's build would. */
public final class ServicesJar {
  private ServicesJar() {}

  /** A folder with one jar in it, whose provider is a class of the tests' own class path. */
  public static Path folderWith(Path folder, String provider) throws IOException {
    Path jar = folder.resolve("handlers.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + WorkerHandlers.class.getName()));
      out.write(provider.getBytes(StandardCharsets.UTF_8));
    }
    return folder;
  }
}
