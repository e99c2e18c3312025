package dev.stepworker.samples.documents;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a gzip copy of a file. The copy appears under its name only when it is whole, so a task
 * that runs twice does no harm. Thread-safe.
 */
final class ArchiveFile implements TaskHandler<ArchiveRequest, ArchivedFile> {
  static final String NOT_WRITABLE = "Archive.NotWritable";
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path output;

  ArchiveFile(Path output) {
    this.output = output;
  }

  @Override
  public ArchivedFile handle(ArchiveRequest request, TaskContext task) {
    InputFile file = new InputFile(request.directory(), request.path());
    Path archive = output.resolve("archive").resolve(request.path() + ".gz");
    try (InputStream in = file.open()) {
      Files.createDirectories(archive.getParent());
      compress(in, archive, file, task);
      String name = output.relativize(archive).toString().replace('\\', '/');
      return new ArchivedFile(name, Files.size(archive));
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName();
      throw new TaskFailure(NOT_WRITABLE, archive + " cannot be written: " + reason, e);
    }
  }

  private static void compress(InputStream in, Path archive, InputFile file, TaskContext task)
      throws IOException {
    Path part = Files.createTempFile(archive.getParent(), ".", ".part");
    try {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = read(in, buffer, file); read >= 0; read = read(in, buffer, file)) {
          task.cancellation().throwIfRequested();
          out.write(buffer, 0, read);
          task.heartbeat();
        }
      }
      Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static int read(InputStream in, byte[] buffer, InputFile file) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
