package dev.stepworker.samples.documents;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the files of a directory in pages small enough for the payload limit of 262,144 bytes and
 * the history limit of 25,000 events. Thread-safe.
 */
final class ListFiles implements TaskHandler<PageRequest, FilePage> {
  private static final int MAX_FILES = 250;
  private static final int MAX_PATH_BYTES = 50_000;

  private final Path leaveOut;

  /**
   * Lists everything but the output directory.
   *
   * @param leaveOut the output directory, which may lie inside the input
   */
  ListFiles(Path leaveOut) {
    this.leaveOut = leaveOut;
  }

  @Override
  public FilePage handle(PageRequest request, TaskContext task) throws IOException {
    Path directory = Path.of(request.directory());
    if (!Files.isDirectory(directory)) {
      throw new TaskFailure("Directory.Missing", directory + " is not a directory");
    }
    List<String> files = new FileTree(directory, leaveOut).files(request.include());
    List<List<String>> pages = pages(files);
    List<String> page = request.page() < pages.size() ? pages.get(request.page()) : List.of();
    boolean more = request.page() + 1 < pages.size();
    return new FilePage(request.directory(), request.page(), page, more);
  }

  private static List<List<String>> pages(List<String> files) {
    List<List<String>> pages = new ArrayList<>();
    List<String> page = new ArrayList<>();
    int bytes = 0;
    for (String file : files) {
      int length = file.getBytes(StandardCharsets.UTF_8).length;
      if (page.size() == MAX_FILES || bytes + length > MAX_PATH_BYTES) {
        pages.add(page);
        page = new ArrayList<>();
        bytes = 0;
      }
      page.add(file);
      bytes += length;
    }
    pages.add(page);
    return pages;
  }
}
