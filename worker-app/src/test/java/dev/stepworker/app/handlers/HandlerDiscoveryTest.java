package dev.stepworker.app.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.app.SampleHandlers;
import dev.stepworker.app.ServicesJar;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerDiscoveryTest {
  @TempDir
  private Path folder;

  @Test
  void findsWhatAJarOfTheFolderNames() throws IOException {
    ServicesJar.folderWith(folder, SampleHandlers.class.getName());

    HandlerDiscovery discovery = discover();

    assertThat(discovery.problems()).isEmpty();
    assertThat(discovery.handlers())
        .extracting(FoundHandler::task)
        .containsExactly("greet", "hang", "approve-order");
    assertThat(discovery.handlers().get(2).queue()).contains("approvals");
  }

  @Test
  void loadsClassesFromTheFolder() throws IOException {
    compileIntoJar("Plugged", """
        import dev.stepworker.api.TaskType;
        public class Plugged implements dev.stepworker.api.spi.WorkerHandlers {
          public void register(Registry registry) {
            registry.activity(TaskType.of("plugged", String.class, String.class), (in, task) -> in);
          }
        }
        """);

    assertThat(discover().handlers()).extracting(FoundHandler::task).containsExactly("plugged");
  }

  @Test
  void namesAProviderThatDoesNotExist() throws IOException {
    ServicesJar.folderWith(folder, "com.example.Missing");

    assertThat(discover().problems())
        .singleElement()
        .asString()
        .contains("Handlers cannot be loaded:", "com.example.Missing");
  }

  @Test
  void namesAProviderThatFails() throws IOException {
    ServicesJar.folderWith(folder, FailingHandlers.class.getName());

    assertThat(discover().problems())
        .containsExactly("Handlers cannot be registered: java.lang.IllegalStateException: no luck");
  }

  @Test
  void tellsTwoHandlersOfOneTask() throws IOException {
    ServicesJar.folderWith(
        folder, SampleHandlers.class.getName() + "\n" + MoreHandlers.class.getName());

    assertThat(discover().problems())
        .containsExactly(
            "Two handlers register the task greet; give one of the tasks another name");
  }

  /** Registers what cannot be registered. */
  public static final class FailingHandlers implements dev.stepworker.api.spi.WorkerHandlers {
    @Override
    public void register(Registry registry) {
      throw new IllegalStateException("no luck");
    }
  }

  /** Registers a task that another one has, too. */
  public static final class MoreHandlers implements dev.stepworker.api.spi.WorkerHandlers {
    @Override
    public void register(Registry registry) {
      registry.activity(
          dev.stepworker.api.TaskType.of("greet", String.class, String.class), (in, task) -> in);
    }
  }

  private HandlerDiscovery discover() throws IOException {
    URLClassLoader loader = new PluginFolder(folder).open(getClass().getClassLoader());
    return HandlerDiscovery.in(loader);
  }

  private void compileIntoJar(String name, String source) throws IOException {
    Path sources = Files.createDirectory(folder.resolve("src"));
    Path file = Files.writeString(sources.resolve(name + ".java"), source);
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            file.toString());
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("plugged.jar")))) {
      jar.putNextEntry(new JarEntry("META-INF/services/dev.stepworker.api.spi.WorkerHandlers"));
      jar.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry(name + ".class"));
      jar.write(Files.readAllBytes(sources.resolve(name + ".class")));
    }
  }
}
