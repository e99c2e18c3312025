package dev.stepworker.samples.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilesTest {
  @TempDir
  Path directory;

  private final TaskContext task = mock(TaskContext.class);

  @Test
  void listsManyFilesInPages() throws IOException {
    for (int i = 0; i < 251; i++) {
      Files.createFile(directory.resolve("%03d".formatted(i)));
    }

    FilePage first = list(List.of(), 0);
    FilePage second = list(List.of(), 1);

    assertThat(first.files()).hasSize(250).startsWith("000").endsWith("249");
    assertThat(first.more()).isTrue();
    assertThat(second.files()).containsExactly("250");
    assertThat(second.more()).isFalse();
  }

  @Test
  void listsOnlyWhatIsIncluded() throws IOException {
    Files.createFile(directory.resolve("README.md"));
    Files.createFile(directory.resolve("LICENSE"));

    assertThat(list(List.of("README.md"), 0).files()).containsExactly("README.md");
  }

  @Test
  void leavesTheOutputOut() throws IOException {
    Files.createDirectories(directory.resolve("out/archive"));
    Files.createFile(directory.resolve("out/archive/old.gz"));
    Files.createFile(directory.resolve("new"));

    assertThat(list(List.of(), 0).files()).containsExactly("new");
  }

  @Test
  void namesAMissingDirectory() {
    PageRequest request = new PageRequest(directory.resolve("gone").toString(), List.of(), 0);

    assertThatThrownBy(() -> new ListFiles(directory.resolve("out")).handle(request, task))
        .isInstanceOfSatisfying(
            TaskFailure.class, e -> assertThat(e.error()).isEqualTo("Directory.Missing"));
  }

  private FilePage list(List<String> include, int page) throws IOException {
    PageRequest request = new PageRequest(directory.toString(), include, page);
    return new ListFiles(directory.resolve("out")).handle(request, task);
  }
}
