package dev.stepworker.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process occupies, by the kernel's account.
 *
 * @param residentMiB memory that is in RAM
 * @param threads of the process, the JVM's own among them
 */
public record ProcessMemory(double residentMiB, int threads) {
  private static final double KIB_PER_MIB = 1024;

  /**
   * Reads the account of a process that runs.
   *
   * @throws IOException if there is no such process, or no Linux
   */
  public static ProcessMemory of(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
    return new ProcessMemory(number(status, "VmRSS") / KIB_PER_MIB, number(status, "Threads"));
  }

  private static int number(String status, String field) {
    Matcher matcher = Pattern.compile("(?m)^" + field + ":\\s+(\\d+)").matcher(status);
    if (!matcher.find()) {
      throw new IllegalStateException("The kernel's account has no " + field + "; has it ended?");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
