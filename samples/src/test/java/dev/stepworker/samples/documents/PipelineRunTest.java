package dev.stepworker.samples.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline: engine, queue and worker, through the real clients. */
class PipelineRunTest {
  @TempDir
  Path directory;

  private Path input;
  private Path output;

  @BeforeEach
  void makeInput() throws IOException {
    input = Files.createDirectory(directory.resolve("input"));
    output = directory.resolve("output");
  }

  @Test
  void reportsEveryKindOfFile() throws Exception {
    write("empty", "");
    write("no newline.txt", "one two");
    write("Übung/ä ö.txt", "schöne Grüße\nzwei\n");
    Files.write(input.resolve("binary"), new byte[] {0, (byte) 0xff, '\n', 'a', ' ', 'b'});

    String told = run();

    Report report = report();
    assertThat(report.failed()).isEmpty();
    assertThat(report.files())
        .extracting(ReportedFile::path)
        .containsExactly("binary", "empty", "no newline.txt", "Übung/ä ö.txt");
    assertThat(report.files()).extracting(ReportedFile::lines).containsExactly(1L, 0L, 0L, 2L);
    assertThat(report.files()).extracting(ReportedFile::words).containsExactly(2L, 0L, 2L, 3L);
    assertThat(told).contains("4 files, 0 failed").contains("stepworker.task.execution");
  }

  @Test
  void keepsACompressedCopyOfEachFile() throws Exception {
    write("deep/down/file.txt", "what it held\n".repeat(1000));

    run();

    ReportedFile file = report().files().get(0);
    Path archive = output.resolve(file.archive());
    byte[] original = Files.readAllBytes(input.resolve(file.path()));
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      assertThat(in.readAllBytes()).isEqualTo(original);
    }
    assertThat(file.archiveBytes()).isEqualTo(Files.size(archive));
    assertThat(file.sha256()).isEqualTo(sha256(original));
  }

  @Test
  void reportsAFileThatCannotBeReadAndGoesOn() throws Exception {
    write("good.txt", "good\n");
    Files.createSymbolicLink(input.resolve("nowhere"), Path.of("does-not-exist"));

    run();

    Report report = report();
    assertThat(report.files()).extracting(ReportedFile::path).containsExactly("good.txt");
    assertThat(report.failed())
        .containsExactly(new FailedFile(
            "nowhere", "File.Unreadable", "nowhere cannot be read: NoSuchFileException"));
  }

  @Test
  void reportsNothingForAnEmptyDirectory() throws Exception {
    run();

    assertThat(report()).isEqualTo(new Report(List.of(), List.of()));
    assertThat(output.resolve("definition.asl.json")).isNotEmptyFile();
  }

  private String run() throws IOException, InterruptedException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(terminal, true, UTF_8)) {
      new PipelineRun(new LocalServices(), output, out).run(input.toString(), List.of());
    }
    return terminal.toString(UTF_8);
  }

  private Report report() throws IOException {
    return new ObjectMapper().readValue(output.resolve("report.json").toFile(), Report.class);
  }

  private void write(String path, String text) throws IOException {
    Path file = input.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
