package dev.stepworker.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher in a process of its own, with an environment and nothing else. */
public final class LauncherProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 40;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final List<String> log = new ArrayList<>();
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

  private LauncherProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "launcher-log");
    reader.setDaemon(true);
    reader.start();
  }

  public static LauncherProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> java = new ArrayList<>(
        List.of("-cp", System.getProperty("java.class.path"), StepworkerApp.class.getName()));
    java.addAll(List.of(arguments));
    return run(environment, java);
  }

  /** Java with this environment alone, and these options, class or jar, and arguments. */
  public static LauncherProcess run(Map<String, String> environment, List<String> java)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC"));
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new LauncherProcess(builder.start());
  }

  /** The launcher as something else starts it, a container runtime for instance. */
  public static LauncherProcess of(Process process) {
    return new LauncherProcess(process);
  }

  /** Waits for a line that matches, and gives the first group of it. */
  public String await(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    while (true) {
      String line = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("No line like " + pattern + " in:\n" + log());
      }
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
  }

  public HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends SIGTERM; by the handle, since the process itself would close its streams as well. */
  public void terminate() {
    process.toHandle().destroy();
  }

  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(2 * PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The process did not end:\n" + log());
    }
    return process.exitValue();
  }

  public String log() {
    synchronized (log) {
      return String.join("\n", log);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(line -> {
        synchronized (log) {
          log.add(line);
        }
        unread.add(line);
      });
    } catch (IOException | UncheckedIOException killed) {
      unread.add("The process was killed");
    }
  }
}
