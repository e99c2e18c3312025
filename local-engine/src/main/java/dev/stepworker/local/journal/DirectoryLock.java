package dev.stepworker.local.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a directory for one engine of this machine at a time. The system gives it up when the
 * process ends, however it ends; the file stays.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE = "lock";

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a directory, which is created if it is not there.
   *
   * @throws UncheckedIOException if it cannot be used
   * @throws IllegalStateException if an engine uses it
   */
  static DirectoryLock take(Path directory) {
    try {
      Path file = Files.createDirectories(directory).resolve(FILE);
      DirectoryLock lock = new DirectoryLock(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      if (lock.isTaken()) {
        return lock;
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The directory " + directory + " cannot be used for the engine's state", e);
    }
    throw new IllegalStateException("Another engine keeps its state in " + directory
        + "; stop it, or choose another directory");
  }

  private boolean isTaken() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) { // an engine of this process
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of the engine's state cannot be given up", e);
    }
  }
}
