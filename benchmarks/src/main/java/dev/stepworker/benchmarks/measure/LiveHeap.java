package dev.stepworker.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the heap of a JVM holds after a full collection.
 *
 * @param mib of objects that are still in use
 */
public record LiveHeap(double mib) {
  private static final double BYTES_PER_MIB = 1 << 20;
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /**
   * Collects its garbage and counts the rest, with the JDK's {@code jcmd}.
   *
   * @throws IOException if the JDK of this JVM has no {@code jcmd}
   * @throws IllegalStateException if there is no such JVM
   */
  static LiveHeap of(long pid) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
        .redirectErrorStream(true)
        .start();
    Matcher total = TOTAL.matcher(new String(process.getInputStream().readAllBytes(), UTF_8));
    process.waitFor();
    if (!total.find()) {
      throw new IllegalStateException("jcmd tells no heap of process " + pid + "; has it ended?");
    }
    return new LiveHeap(Long.parseLong(total.group(1)) / BYTES_PER_MIB);
  }
}
