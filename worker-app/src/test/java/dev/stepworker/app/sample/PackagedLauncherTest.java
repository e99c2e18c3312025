package dev.stepworker.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.app.LauncherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample's handlers under plain {@code java -jar}, told by environment variables alone. */
@Tag("packaged")
@Timeout(120)
class PackagedLauncherTest {
  @TempDir
  private Path folder;

  @Test
  void servesActivitiesAndAQueueOfALocalEngine() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    SampleJar.into(plugins);
    Files.writeString(folder.resolve("a.txt"), "two words\n");
    try (EngineProcess engine = EngineProcess.start(DocumentJob.QUEUE);
        DocumentJob job = DocumentJob.deploy(engine.environment());
        LauncherProcess launcher = LauncherProcess.run(
            environment(engine, plugins), List.of("-jar", jar().toString()))) {
      launcher.await("(Worker started)");

      String output = job.run(folder.toString(), "a.txt");

      assertThat(output).contains("\"files\":1", "\"failed\":0");
      assertThat(folder.resolve("output/archive/a.txt.gz")).isNotEmptyFile();
      launcher.terminate();
      launcher.await("(Worker drains)");
      engine.stop();
      assertThat(launcher.awaitExit()).isZero();
    }
  }

  private Map<String, String> environment(EngineProcess engine, Path plugins) {
    Map<String, String> environment = new HashMap<>(engine.environment());
    environment.put("STEPWORKER_PLUGINS_FOLDER", plugins.toString());
    environment.put("STEPWORKER_MANAGEMENT_PORT", "0");
    environment.put("STEPWORKER_LOG_FORMAT", "plain");
    environment.put("DOCUMENTS_OUTPUT", folder.resolve("output").toString());
    return environment;
  }

  private static Path jar() throws IOException {
    Path target = Path.of("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("worker-app-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No jar of the launcher in " + target));
    }
  }
}
