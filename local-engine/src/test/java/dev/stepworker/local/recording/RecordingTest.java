package dev.stepworker.local.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.sqs.LocalQueues;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the engine to recorded executions of the real service.
 *
 * <p>{@code -Drecordings.dir=DIR} takes other recordings of the same kind.
 */
class RecordingTest {
  private static final double VALUES = 0.98;
  private static final double EVENT_TYPES = 0.95;
  private static final double WHOLE_HISTORIES = 0.90;

  @TempDir
  private Path temporary;

  @Test
  @Timeout(600)
  void doesWhatTheServiceDid() throws IOException {
    Path directory = Recordings.directory();
    List<Comparison> comparisons;
    try (LocalQueues queues = LocalQueues.create()) {
      comparisons = compareAll(Recordings.below(directory), queues::uri);
    }

    print(comparisons);

    assertThat(share(comparisons, Comparison::value)).isGreaterThanOrEqualTo(VALUES);
    List<Comparison> withHistory =
        comparisons.stream().filter(c -> c.history().isPresent()).toList();
    assertThat(share(withHistory, c -> c.types().orElseThrow()))
        .isGreaterThanOrEqualTo(EVENT_TYPES);
    assertThat(share(withHistory, c -> c.history().orElseThrow()))
        .isGreaterThanOrEqualTo(WHOLE_HISTORIES);
  }

  private List<Comparison> compareAll(List<Recording> recordings, Supplier<URI> queues)
      throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    for (Recording recording : recordings) {
      if (recording.expectedStatus().equals("RUNNING")) {
        System.out.println("Left out, recorded before its end: " + recording.name());
        continue;
      }
      Optional<Comparison> comparison = new RecordingRun(
              recording,
              ComparisonRules.RECORDER,
              queues,
              Files.createTempDirectory(temporary, "s3"))
          .compare();
      comparison.ifPresentOrElse(
          comparisons::add,
          () -> System.out.println("Left out, a reply is not recorded: " + recording.name()));
    }
    return comparisons;
  }

  private static double share(List<Comparison> comparisons, Predicate<Comparison> claim) {
    return (double) comparisons.stream().filter(claim).count() / Math.max(1, comparisons.size());
  }

  private static void print(List<Comparison> comparisons) {
    comparisons.stream()
        .filter(c -> !c.difference().isEmpty())
        .forEach(c -> System.out.println("DIFFERS " + c.name() + "\n      " + c.difference()));
    Counts.byLanguage(comparisons)
        .forEach((language, counts) -> System.out.println(language + ": " + counts + " ("
            + comparisons.stream()
                .filter(c -> c.queryLanguage().equals(language) && c.history().isPresent())
                .count()
            + " have a history)"));
  }
}
