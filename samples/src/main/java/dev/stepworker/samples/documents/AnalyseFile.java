package dev.stepworker.samples.documents;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskHandler;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts bytes, lines and words of a file and hashes it, in one pass. Thread-safe. */
final class AnalyseFile implements TaskHandler<FileRef, FileAnalysis> {
  private static final int BUFFER_BYTES = 64 * 1024;

  @Override
  public FileAnalysis handle(FileRef ref, TaskContext task) throws NoSuchAlgorithmException {
    InputFile file = new InputFile(ref.directory(), ref.path());
    try (InputStream in = file.open()) {
      return analyse(in, task);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static FileAnalysis analyse(InputStream in, TaskContext task)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    WordCount count = new WordCount();
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      task.cancellation().throwIfRequested();
      digest.update(buffer, 0, read);
      count.add(buffer, read);
      bytes += read;
      task.heartbeat();
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new FileAnalysis(bytes, count.lines(), count.words(), sha256);
  }
}
