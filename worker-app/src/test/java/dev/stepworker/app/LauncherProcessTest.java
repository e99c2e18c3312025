package dev.stepworker.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.LocalStepFunctions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

/** The launcher as its users see it: a process, environment variables, signals and HTTP. */
class LauncherProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LocalStepFunctions engine =
      LocalStepFunctions.builder().realTime().start();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> arns = new HashMap<>();
  private boolean isEngineOpen = true;

  @TempDir
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    try (SfnAsyncClient sfn = SfnAsyncClient.builder()
        .endpointOverride(engine.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build()) {
      for (String name : new String[] {"greet", "hang"}) {
        arns.put(name, sfn.createActivity(a -> a.name(name)).join().activityArn());
      }
    }
    environment.putAll(Map.of(
        "STEPWORKER_PLUGINS_FOLDER",
        ServicesJar.folderWith(folder, ActivityHandlers.class.getName()).toString(),
        "STEPWORKER_MANAGEMENT_PORT",
        "0",
        "STEPWORKER_LOG_FORMAT",
        "plain",
        "STEPWORKER_HANDLERS_GREET_ACTIVITY_ARN",
        arns.get("greet"),
        "AWS_ENDPOINT_URL_SFN",
        engine.endpoint().toString(),
        "AWS_REGION",
        "eu-west-1",
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test"));
  }

  @AfterEach
  void closeEngine() {
    if (isEngineOpen) {
      isEngineOpen = false;
      engine.close();
    }
  }

  @Test
  void runsTasksConfiguredByTheEnvironmentAloneAndEndsInOrder() throws Exception {
    try (LauncherProcess launcher = LauncherProcess.start(environment)) {
      final int port = Integer.parseInt(launcher.await("Management port opened address=.*:(\\d+)"));
      String polls = launcher.await("Worker started .*activityPolls=(\\d+)");
      assertThat(polls).as("both handlers share the 16 slots").isEqualTo("16");

      var execution = engine.start(definition("greet"), "\"Ada\"").await(PATIENCE);

      assertThat(execution.output()).hasValue("\"Hello, Ada\"");
      assertThat(launcher.get(port, "/health/started").statusCode()).isEqualTo(200);
      assertThat(launcher.get(port, "/health/live").statusCode()).isEqualTo(200);
      assertThat(launcher.get(port, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(launcher.get(port, "/scaling").body())
          .isEqualTo("{\"slots\":{\"used\":0,\"max\":16},\"utilization\":0.0}");
      assertThat(launcher.get(port, "/status").body())
          .contains("\"state\":\"RUNNING\"", "\"task\":\"greet\"", "\"from\":\"greet\"");
      assertThat(launcher.get(port, "/metrics").body())
          .contains("stepworker_task_execution_seconds_count{");

      launcher.terminate();
      launcher.await("(Worker drains)");
      closeEngine(); // answers the open polls, which a drain waits for

      assertThat(launcher.awaitExit()).isEqualTo(ExitCode.OK.code());
      assertThat(launcher.log()).contains("clean=true");
    }
  }

  @Test
  void aTaskThatOutlivesTheDrainShowsInTheJsonLogAndTheExitCode() throws Exception {
    environment.put("STEPWORKER_DRAIN_TIMEOUT", "2s");
    environment.remove("STEPWORKER_LOG_FORMAT");
    try (LauncherProcess launcher = LauncherProcess.start(environment)) {
      String line = launcher.await("(\\{.*Worker started.*\\})");
      assertThat(line).contains("\"log.level\": \"INFO\"", "\"service.name\":\"stepworker\"");

      engine.start(definition("hang"), "\"x\"");
      launcher.await("(Hanging)");

      launcher.terminate();

      assertThat(launcher.awaitExit()).isEqualTo(ExitCode.NOT_DRAINED.code());
      assertThat(launcher.log()).contains("\"message\":\"Process ends exitCode=75\"");
    }
  }

  @Test
  void statusShowsTasksInFlightByTheirHash() throws Exception {
    try (LauncherProcess launcher = LauncherProcess.start(environment)) {
      final int port = Integer.parseInt(launcher.await("Management port opened address=.*:(\\d+)"));
      launcher.await("(Worker started)");
      engine.start(definition("hang"), "\"x\"");
      launcher.await("(Hanging)");

      assertThat(launcher.get(port, "/status").body())
          .containsPattern("\"inFlight\":\\[\\{\"task\":\"hang\",\"hash\":\"[0-9a-f]{12}\","
              + "\"receivedAt\":\"[^\"]+\"}]");
    }
  }

  @Test
  void endsWith78WhenItsPortIsTaken() throws Exception {
    environment.put(
        "STEPWORKER_MANAGEMENT_PORT", String.valueOf(engine.endpoint().getPort()));
    try (LauncherProcess launcher = LauncherProcess.start(environment)) {
      assertThat(launcher.awaitExit()).isEqualTo(ExitCode.CONFIGURATION.code());
      assertThat(launcher.log())
          .contains("STEPWORKER_MANAGEMENT_PORT are ", "which cannot be listened on");
    }
  }

  @Test
  void endsWith70WhenNothingAnswers() throws Exception {
    environment.put("AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:1");
    try (LauncherProcess launcher = LauncherProcess.start(environment)) {
      assertThat(launcher.awaitExit()).isEqualTo(ExitCode.FAILED.code());
      assertThat(launcher.log()).contains("The worker cannot start:", "cannot be looked up");
    }
  }

  private String definition(String activity) {
    return """
        {"StartAt": "Do", "States": {"Do": {"Type": "Task", "Resource": "%s", "End": true}}}
        """.formatted(arns.get(activity));
  }
}
