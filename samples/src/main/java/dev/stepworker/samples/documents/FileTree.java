package dev.stepworker.samples.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a directory. What cannot be read is listed too, so that it turns up as failed instead of
 * missing. Links to directories are not followed.
 */
final class FileTree {
  private final Path root;
  private final Path leaveOut;

  FileTree(Path root, Path leaveOut) {
    this.root = root.toAbsolutePath().normalize();
    this.leaveOut = leaveOut.toAbsolutePath().normalize();
  }

  /** The paths below the given names, or below the root itself, relative to it and sorted. */
  List<String> files(List<String> include) throws IOException {
    List<Path> starts =
        include.isEmpty() ? List.of(root) : include.stream().map(root::resolve).toList();
    List<Path> found = new ArrayList<>();
    for (Path start : starts) {
      Files.walkFileTree(start, new Collector(found));
    }
    return found.stream().map(this::relative).sorted().distinct().toList();
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return directory.equals(leaveOut) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!Files.isDirectory(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      found.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
