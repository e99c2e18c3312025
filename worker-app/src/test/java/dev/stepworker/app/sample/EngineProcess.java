package dev.stepworker.app.sample;

import dev.stepworker.app.LauncherProcess;
import dev.stepworker.local.server.LocalServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The local engine's command-line server in a process of its own, on free ports. */
final class EngineProcess implements AutoCloseable {
  private static final String VARIABLE = "export (.+=.+)";
  private static final int VARIABLES = 5;

  private final LauncherProcess process;
  private final Map<String, String> environment;

  private EngineProcess(LauncherProcess process, Map<String, String> environment) {
    this.process = process;
    this.environment = Map.copyOf(environment);
  }

  static EngineProcess start(String queue) throws IOException, InterruptedException {
    LauncherProcess process = LauncherProcess.run(
        Map.of(),
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LocalServer.class.getName(),
            "--port=0",
            "--sqs-port=0",
            "--queue=" + queue));
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < VARIABLES; i++) {
      String[] variable = process.await(VARIABLE).split("=", 2);
      environment.put(variable[0], variable[1]);
    }
    return new EngineProcess(process, environment);
  }

  /** The variables that it prints for its clients. */
  Map<String, String> environment() {
    return environment;
  }

  /** Ends it, which answers the open polls that a worker's drain waits for. */
  void stop() {
    process.close();
  }

  @Override
  public void close() {
    stop();
  }
}
