package dev.stepworker.samples.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds one page of outcomes to {@code report.json}; the first page starts it anew. Writing a page a
 * second time replaces it. Confined to one page at a time.
 */
final class WriteReport implements TaskHandler<PageOutcome, ReportSummary> {
  private final Path report;
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  WriteReport(Path output) {
    this.report = output.resolve("report.json");
  }

  @Override
  public ReportSummary handle(PageOutcome page, TaskContext task) throws IOException {
    Report before = page.page() == 0 ? new Report(List.of(), List.of()) : read();
    Report after = merge(before, page.outcomes());
    write(after);
    return new ReportSummary(
        report.toString(), after.files().size(), after.failed().size(), page.more());
  }

  private static Report merge(Report before, List<FileOutcome> outcomes) {
    Stream<ReportedFile> files = outcomes.stream().map(FileOutcome::file).filter(Objects::nonNull);
    Stream<FailedFile> failed = outcomes.stream().map(FileOutcome::failed).filter(Objects::nonNull);
    return new Report(
        sorted(before.files(), files, ReportedFile::path),
        sorted(before.failed(), failed, FailedFile::path));
  }

  private static <T> List<T> sorted(List<T> before, Stream<T> added, Function<T, String> path) {
    List<T> fresh = added.toList();
    Set<String> replaced = fresh.stream().map(path).collect(Collectors.toSet());
    List<T> all = new ArrayList<>(fresh);
    before.stream().filter(old -> !replaced.contains(path.apply(old))).forEach(all::add);
    all.sort(Comparator.comparing(path));
    return List.copyOf(all);
  }

  private Report read() throws IOException {
    return json.readValue(report.toFile(), Report.class);
  }

  private void write(Report content) throws IOException {
    Files.createDirectories(report.getParent());
    Path part = Files.createTempFile(report.getParent(), ".report", ".part");
    json.writeValue(part.toFile(), content);
    Files.move(part, report, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
