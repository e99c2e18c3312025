package dev.stepworker.app;

import dev.stepworker.api.spi.WorkerHandlers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Writes a jar that names providers, as a user's build would. */
public final class ServicesJar {
  private ServicesJar() {}

  /** A folder with one jar in it, whose handlers are of a class of the tests' own class path. */
  public static Path folderWith(Path folder, String handlers) throws IOException {
    return write(folder, Map.of(WorkerHandlers.class.getName(), handlers));
  }

  /** A folder with one jar in it, whose providers each implement one service. */
  static Path folderWith(Path folder, Class<?>... providers) throws IOException {
    return write(
        folder,
        Arrays.stream(providers)
            .collect(Collectors.toMap(
                provider -> provider.getInterfaces()[0].getName(), Class::getName)));
  }

  private static Path write(Path folder, Map<String, String> providers) throws IOException {
    Path jar = folder.resolve("handlers.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> provider : providers.entrySet()) {
        out.putNextEntry(new JarEntry("META-INF/services/" + provider.getKey()));
        out.write(provider.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return folder;
  }
}
