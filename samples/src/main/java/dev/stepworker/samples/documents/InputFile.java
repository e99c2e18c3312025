package dev.stepworker.samples.documents;

import dev.stepworker.api.TaskFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of the input directory, and the names of the errors it can end in. */
final class InputFile {
  static final String UNREADABLE = "File.Unreadable";
  static final String NOT_REGULAR = "File.NotRegular";

  private final String path;
  private final Path file;

  InputFile(String directory, String path) {
    this.path = path;
    this.file = Path.of(directory).resolve(path);
  }

  /**
   * Opens the file.
   *
   * @throws TaskFailure if it cannot be read, or is a pipe, socket or device, which might never end
   */
  InputStream open() {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new TaskFailure(NOT_REGULAR, path + " is not a regular file");
    }
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  TaskFailure unreadable(IOException e) {
    String reason = e.getClass().getSimpleName();
    return new TaskFailure(UNREADABLE, path + " cannot be read: " + reason, e);
  }
}
