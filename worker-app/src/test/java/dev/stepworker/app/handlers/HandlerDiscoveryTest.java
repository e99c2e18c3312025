package dev.stepworker.app.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepworker.api.ActivityTask;
import dev.stepworker.api.QueueTask;
import dev.stepworker.app.SampleHandlers;
import dev.stepworker.app.ServicesJar;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Test
  void findsAnnotatedMethods() throws IOException {
    ServicesJar.folderWith(folder, AnnotatedHandlers.class.getName());

    assertThat(discover().handlers())
        .extracting(FoundHandler::task, FoundHandler::kind, FoundHandler::queue)
        .containsExactly(
            tuple("approve", FoundHandler.Kind.QUEUE, Optional.of("approvals")),
            tuple("charge-card", FoundHandler.Kind.ACTIVITY, Optional.empty()));
  }

  @Test
  void runsAnnotatedMethodsWithWhatTheirAnnotationsAndTheSettingsSay() throws IOException {
    ServicesJar.folderWith(folder, AnnotatedHandlers.class.getName());
    FoundHandler charge = discover().handlers().get(1);
    StepWorkerBuilder worker = StepWorker.builder("w");
    List<Integer> concurrency = new ArrayList<>();

    charge.addition().addTo(worker, Optional.empty(), options -> {
      concurrency.add(options.concurrency());
    });

    assertThat(concurrency).containsExactly(7);
    assertThat(worker.rolePolicy("eu-west-1", "123456789012").toJson())
        .contains("activity:charges");
  }

  @Test
  void tellsWhatIsWrongWithAnAnnotatedObject() {
    assertThatThrownBy(() -> new HandlerCatalog().register("no handler"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.String has no handler;"
            + " annotate its methods with @ActivityTask or @QueueTask");
  }

  /** Registers the methods of an object. */
  public static final class AnnotatedHandlers implements dev.stepworker.api.spi.WorkerHandlers {
    @Override
    public void register(Registry registry) {
      registry.register(new Payments());
    }
  }

  static final class Payments {
    @ActivityTask(value = "charge-card", activity = "charges", concurrency = 7)
    String charge(String order) {
      return order;
    }

    @QueueTask("approvals")
    boolean approve(String order) {
      return order.isEmpty();
    }
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
