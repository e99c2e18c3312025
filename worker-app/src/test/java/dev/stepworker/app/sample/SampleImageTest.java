package dev.stepworker.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.app.image.Bundle;
import dev.stepworker.app.image.Container;
import dev.stepworker.app.image.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample's handlers in the image, told by environment variables alone. */
@Tag("image")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SampleImageTest {
  private static final String HANDLERS = "/app/handlers";

  @TempDir
  private Path work;

  @BeforeEach
  void assumeTools() {
    Tools.assumeInstalled();
    Bundle.assumeBuilt();
  }

  @Test
  void servesActivitiesAndAQueueOfALocalEngineAndDrains() throws Exception {
    Path handlers = Files.createDirectory(work.resolve("handlers"));
    SampleJar.into(handlers);
    Files.writeString(handlers.resolve("a.txt"), "two words\n");
    Bundle bundle = Bundle.unpack(Bundle.IMAGE, work);
    try (EngineProcess engine = EngineProcess.start(DocumentJob.QUEUE);
        DocumentJob job = DocumentJob.deploy(engine.environment())) {
      bundle.configure(environment(engine), handlers);
      try (Container container = Container.run(bundle, "stepworker-sample-image-test")) {
        container.process().await("(Worker started)");

        String output = job.run(HANDLERS, "a.txt");

        assertThat(output).contains("\"files\":1", "\"failed\":0");
        container.terminate();
        container.process().await("(Worker drains)");
        engine.stop();
        assertThat(container.process().awaitExit()).isIn(0, 143);
      }
    }
  }

  private static Map<String, String> environment(EngineProcess engine) {
    Map<String, String> environment = new HashMap<>(engine.environment());
    environment.put("STEPWORKER_MANAGEMENT_PORT", "0");
    environment.put("DOCUMENTS_OUTPUT", "/tmp/documents");
    return environment;
  }
}
