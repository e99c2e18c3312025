package dev.stepworker.app.handlers;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of jars that bring handlers and what those need; jars of all of it see each other. */
public record PluginFolder(Path folder) {
  /**
   * A class loader over the jars of the folder, those of its subfolders left out.
   *
   * @throws IOException if the folder is missing or cannot be read
   */
  public URLClassLoader open(ClassLoader parent) throws IOException {
    return new URLClassLoader("stepworker-plugins", urls(), parent);
  }

  private URL[] urls() throws IOException {
    URL[] urls = new URL[jars().size()];
    int count = 0;
    for (Path jar : jars()) {
      urls[count++] = url(jar);
    }
    return urls;
  }

  private List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
