package dev.stepworker.local.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The script that comes with the recordings and plays them through boto3, as it is. */
record ReplayScript(Path file) {
  private static final List<String> SETS = List.of("scenarios", "all", "small");
  private static final Pattern COUNTS =
      Pattern.compile("(\\w+): (\\d+) executions; status (\\d+), value (\\d+), event types (\\d+),"
          + " whole history (\\d+)");

  static ReplayScript in(Path directory) {
    return new ReplayScript(directory.resolve("replay.py"));
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Whether it is there, and so are Python and boto3. */
  boolean isRunnable() throws IOException, InterruptedException {
    try {
      return Files.exists(file)
          && new ProcessBuilder("python3", "-c", "import boto3").start().waitFor() == 0;
    } catch (IOException e) { // no Python
      return false;
    }
  }

  /** Plays all the recordings of a directory, and gives the counts that it prints, in sum. */
  Map<String, Counts> play(Path directory, URI stepFunctions, URI queues) throws IOException {
    Map<String, Counts> sum = new TreeMap<>();
    for (String set : SETS) {
      String printed = print(directory, set, stepFunctions, queues);
      System.out.println(printed);
      List<MatchResult> lines = COUNTS.matcher(printed).results().toList();
      assertThat(lines).as("what the script counts of %s in %s", set, printed).isNotEmpty();
      lines.forEach(line -> sum.merge(line.group(1), counts(line), Counts::plus));
    }
    return sum;
  }

  private String print(Path directory, String set, URI stepFunctions, URI queues)
      throws IOException {
    ProcessBuilder python = new ProcessBuilder(
        "python3", file.toString(), "--sfn=" + stepFunctions, "--sqs=" + queues, "--set=" + set);
    python.environment().put("RECORDINGS", directory.toString());
    return new String(
        python.redirectErrorStream(true).start().getInputStream().readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private static Counts counts(MatchResult line) {
    return new Counts(
        Long.parseLong(line.group(2)),
        Long.parseLong(line.group(3)),
        Long.parseLong(line.group(4)),
        Long.parseLong(line.group(5)),
        Long.parseLong(line.group(6)));
  }
}
