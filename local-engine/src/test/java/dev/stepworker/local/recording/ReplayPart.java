package dev.stepworker.local.recording;

import dev.stepworker.local.interpreter.ServiceBehaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recordings that were made while the service behaved in one way, from the files that the script
 * reads.
 */
final class ReplayPart {
  private static final List<String> FILES =
      List.of("executions.jsonl", "choice-and-intrinsics.jsonl");
  private static final String SCENARIOS = "scenarios";

  private final List<Text> texts = new ArrayList<>();

  private ReplayPart() {}

  /** The parts of all recordings of a directory. */
  static Collection<ReplayPart> of(Path directory) throws IOException {
    Map<ServiceBehaviour, ReplayPart> parts = new HashMap<>();
    for (Text text : texts(directory)) {
      parts
          .computeIfAbsent(
              ServiceBehaviour.asOf(text.recording().day()), behaviour -> new ReplayPart())
          .texts
          .add(text);
    }
    return parts.values();
  }

  private static List<Text> texts(Path directory) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (Path file : Recordings.files(directory.resolve(SCENARIOS))) {
      texts.add(Text.of(SCENARIOS + "/" + file.getFileName(), Files.readString(file)));
    }
    for (String name : FILES) {
      Files.readAllLines(directory.resolve(name)).forEach(line -> texts.add(Text.of(name, line)));
    }
    return texts;
  }

  /** A day on which the service behaved in that way. */
  LocalDate day() {
    return texts.get(0).recording().day();
  }

  /** Those that the script plays: all that need nothing but activities and queues. */
  List<Recording> played() {
    return texts.stream().map(Text::recording).filter(ReplayPart::isPlayed).toList();
  }

  private static boolean isPlayed(Recording recording) {
    return Set.of("activity", "sqs").containsAll(recording.requires())
        && (recording.requires().isEmpty() || recording.worker().isPresent())
        && !recording.expectedStatus().equals("RUNNING");
  }

  /** Writes the files that the script reads. */
  void write(Path directory) throws IOException {
    Files.createDirectories(directory.resolve(SCENARIOS));
    for (String name : FILES) {
      Files.createFile(directory.resolve(name));
    }
    for (Text text : texts) {
      Files.writeString(
          directory.resolve(text.file()),
          text.json() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private record Text(String file, String json, Recording recording) {
    static Text of(String file, String json) {
      return new Text(file, json, Recording.parse(json));
    }
  }
}
