package dev.stepworker.local.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.sqs.LocalQueues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what boto3 sees of the recordings, in real time, to what {@link RecordingRun} sees: each of
 * them by the service as it was then, as far as the script that comes with them plays and compares
 * them.
 *
 * <p>{@code -Dreplay=true} runs it.
 */
class ReplayTest {
  @TempDir
  private Path temporary;

  @Test
  @Timeout(900)
  void countsThroughAnotherSdkWhatTheRunnerCounts() throws IOException, InterruptedException {
    assumeTrue(Boolean.getBoolean("replay"), "Takes minutes of real time; -Dreplay=true runs it");
    Path directory = Recordings.directory();
    ReplayScript script = ReplayScript.in(directory);
    assumeTrue(script.isRunnable(), "There is no " + script.file() + ", or no Python with boto3");

    Map<String, Counts> told = new TreeMap<>();
    List<Comparison> ours = new ArrayList<>();
    try (LocalQueues queues = LocalQueues.create()) {
      for (ReplayPart part : ReplayPart.of(directory)) {
        play(part, script, queues)
            .forEach((language, counts) -> told.merge(language, counts, Counts::plus));
        ours.addAll(run(part, ComparisonRules.ofScript(script.text()), queues));
      }
    }

    System.out.println("The script counts " + told);
    assertThat(told).isEqualTo(Counts.byLanguage(ours));
  }

  private Map<String, Counts> play(ReplayPart part, ReplayScript script, LocalQueues queues)
      throws IOException {
    Path written = Files.createTempDirectory(temporary, "part");
    part.write(written);
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .realTime()
        .startTime(RecordingRun.START)
        .asOf(part.day())
        .sqsEndpoint(queues.uri())
        .start()) {
      return script.play(written, local.endpoint(), queues.uri());
    }
  }

  private List<Comparison> run(ReplayPart part, ComparisonRules rules, LocalQueues queues)
      throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    for (Recording recording : part.played()) {
      Path buckets = Files.createTempDirectory(temporary, "s3");
      new RecordingRun(recording, rules, queues::uri, buckets)
          .compare()
          .ifPresent(comparisons::add);
    }
    return comparisons;
  }
}
