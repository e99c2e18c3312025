package dev.stepworker.app.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commands of the machine that unpack and run images. */
public final class Tools {
  private static final List<String> NEEDED = List.of("skopeo", "umoci", "runc");

  private Tools() {}

  /** Skips the test where something is missing. */
  public static void assumeInstalled() {
    NEEDED.forEach(tool -> assumeTrue(
        isOnPath(tool), tool + " is not installed (Debian: apt-get install skopeo umoci runc)"));
    assumeTrue(
        System.getProperty("user.name").equals("root"), "Only root can run a container here");
  }

  /** Runs a command to its end and gives what it printed. */
  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
    }
    return output;
  }

  private static boolean isOnPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
