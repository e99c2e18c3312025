package dev.stepworker.local.recording;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.LocalStepFunctionsBuilder;
import dev.stepworker.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the definition of one recording and compares what happens. */
final class RecordingRun {
  /** When the dates were put into the recordings that name one near their own day. */
  static final Instant START = Instant.parse("2026-11-22T12:10:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Recording recording;
  private final ComparisonRules rules;
  private final Supplier<URI> queues;
  private final Path buckets;

  RecordingRun(Recording recording, ComparisonRules rules, Supplier<URI> queues, Path buckets) {
    this.recording = recording;
    this.rules = rules;
    this.queues = queues;
    this.buckets = buckets;
  }

  /** The comparison; empty if the recording does not give what a service replied. */
  Optional<Comparison> compare() throws IOException {
    new BucketFixtures(buckets).put(recording.fixtures());
    MockReplies mocks = new MockReplies(recording);
    LocalStepFunctionsBuilder builder = LocalStepFunctions.builder()
        .timeSkipping()
        .startTime(START)
        .asOf(recording.day())
        .buckets(buckets)
        .otherFunctions(mocks);
    new Resources(recording.definition())
        .serviceKeys().stream()
            .filter(key -> !key.startsWith("sqs:"))
            .forEach(key -> builder.asyncIntegration(key, mocks));
    if (recording.requires().contains("sqs")) {
      builder.sqsEndpoint(queues.get());
    }
    try (LocalStepFunctions local = builder.start();
        RecordedWorker worker = RecordedWorker.start(recording, local, queues)) {
      Execution execution = worker.play(PATIENCE);
      return mocks.isExhausted() ? Optional.empty() : Optional.of(compare(execution));
    }
  }

  private Comparison compare(Execution execution) {
    JsonMatch values = new JsonMatch(rules.placeholders(recording, execution.input()));
    boolean status = recording.expectedStatus().equals(execution.status().name());
    boolean value = status && values.matches(recording.value(), value(execution));
    List<Map<?, ?>> history = recording.history();
    HistoryMatch match = new HistoryMatch(values, rules.isAnyOrder(recording));
    Optional<String> difference =
        history.isEmpty() ? Optional.empty() : match.firstDifference(history, execution.history());
    return new Comparison(
        recording.name(),
        recording.queryLanguage(),
        status,
        value,
        ifRecorded(match.typesMatch(history, execution.history())),
        ifRecorded(difference.isEmpty()),
        value ? difference.orElse("") : valueDifference(execution));
  }

  private Optional<Boolean> ifRecorded(boolean matches) {
    return recording.history().isEmpty() ? Optional.empty() : Optional.of(matches);
  }

  private String valueDifference(Execution execution) {
    return "recorded " + recording.expectedStatus() + " " + Json.write(recording.value())
        + "\n      ours " + execution.status() + " " + Json.write(value(execution));
  }

  private static Object value(Execution execution) {
    return execution.output().isPresent()
        ? Json.parse(execution.output().get())
        : Arrays.asList(execution.error().orElse(null), execution.cause().orElse(null));
  }
}
