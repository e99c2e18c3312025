package dev.stepworker.app.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepworker.app.LauncherProcess;
import java.io.IOException;
import java.nio.file.Path;

/** A bundle that runc runs. */
public final class Container implements AutoCloseable {
  private final String name;
  private final LauncherProcess process;

  private Container(String name, LauncherProcess process) {
    this.name = name;
    this.process = process;
  }

  /** Starts it under a name that no other container has. */
  public static Container run(Bundle bundle, String name) throws IOException {
    return new Container(
        name,
        LauncherProcess.of(
            new ProcessBuilder("runc", "run", "--bundle", bundle.folder().toString(), name)
                .redirectErrorStream(true)
                .start()));
  }

  /** What it prints and answers. */
  public LauncherProcess process() {
    return process;
  }

  /** The kernel's account of its first process. */
  Path kernelView() throws IOException, InterruptedException {
    String state = Tools.run("runc", "state", name);
    return Path.of("/proc", new ObjectMapper().readTree(state).path("pid").asText());
  }

  /** Sends SIGTERM to its first process. */
  public void terminate() throws IOException, InterruptedException {
    Tools.run("runc", "kill", name, "TERM");
  }

  @Override
  public void close() throws IOException {
    process.close();
    new ProcessBuilder("runc", "delete", "--force", name).start().onExit().join();
  }
}
