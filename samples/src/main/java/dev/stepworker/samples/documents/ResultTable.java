package dev.stepworker.samples.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Prints a report as a table. */
final class ResultTable {
  private static final int MAX_ROWS = 40;
  private static final String ROW = "%-46s %12s %9s %9s %12s%n";

  private final PrintStream terminal;

  ResultTable(PrintStream terminal) {
    this.terminal = terminal;
  }

  void print(Path path) throws IOException {
    Report report = new ObjectMapper().readValue(path.toFile(), Report.class);
    terminal.println();
    terminal.printf(ROW, "file", "bytes", "lines", "words", "gzip bytes");
    report.files().stream().limit(MAX_ROWS).forEach(this::row);
    if (report.files().size() > MAX_ROWS) {
      terminal.println("... and " + (report.files().size() - MAX_ROWS) + " more");
    }
    report
        .failed()
        .forEach(f -> terminal.printf("failed: %s: %s: %s%n", f.path(), f.error(), f.cause()));
  }

  private void row(ReportedFile file) {
    terminal.printf(
        ROW, shortened(file.path()), file.bytes(), file.lines(), file.words(), file.archiveBytes());
  }

  private static String shortened(String path) {
    return path.length() <= 46 ? path : "..." + path.substring(path.length() - 43);
  }
}
