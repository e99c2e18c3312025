package dev.stepworker.local.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, which can be killed. */
record ServerProcess(Process process, URI endpoint) implements AutoCloseable {
  private static final String EXPORT = "export AWS_ENDPOINT_URL_SFN=";

  static ServerProcess with(String... arguments) throws IOException {
    List<String> java = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        LocalServer.class.getName());
    Process process = new ProcessBuilder(
            Stream.concat(java.stream(), Stream.of(arguments)).toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    return new ServerProcess(process, endpoint(process.inputReader()));
  }

  private static URI endpoint(BufferedReader printed) throws IOException {
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      if (line.startsWith(EXPORT)) {
        return URI.create(line.substring(EXPORT.length()));
      }
    }
    throw new IOException("The server ended before it said where it is");
  }

  /** Kills it, as by SIGKILL; without effect if it has ended. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
