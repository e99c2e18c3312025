package dev.stepworker.app.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the Dockerfile to its rules, and to what the build without an engine does. */
class DockerfileTest {
  private final String dockerfile = Files.readString(Path.of("Dockerfile"));
  private final String script = Files.readString(Path.of("src/image/base.sh"));
  private final String pom = Files.readString(Path.of("pom.xml"));

  DockerfileTest() throws IOException {}

  @Test
  void runsANumberedUserThatIsTheOneOfTheOtherBuild() {
    assertThat(dockerfile).contains("\nUSER 10001:10001\n");
    assertThat(pom).contains("<user>10001:10001</user>");
  }

  @Test
  void makesJavaTheFirstProcess() {
    assertThat(dockerfile)
        .contains("\nENTRYPOINT [\"java\", \"@/app/stepworker\"]\n")
        .contains("\nSTOPSIGNAL SIGTERM\n")
        .doesNotContain("\nCMD ");
    assertThat(pom).contains("<entrypoint>java,@/app/stepworker</entrypoint>");
  }

  @Test
  void everyBaseHasAVersion() {
    assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")))
        .hasSize(3)
        .allMatch(line -> line.matches("FROM \\S+:[^:\\s]+( AS \\S+)?"))
        .noneMatch(line -> line.contains(":latest"));
  }

  @Test
  void bothBuildsHaveTheSameModules() {
    assertThat(modules(dockerfile)).isEqualTo(modules(script)).contains("jdk.crypto.ec");
  }

  private static Set<String> modules(String text) {
    Set<String> modules = new TreeSet<>();
    Matcher lists = Pattern.compile("(?:java|jdk)\\.[a-z.]+(?:,[a-z.]+)+").matcher(text);
    while (lists.find()) {
      modules.addAll(Arrays.asList(lists.group().split(",", -1)));
    }
    return modules;
  }

  @Test
  void classPathHasWhatBothBuildsCopy() throws IOException {
    String arguments = Files.readString(Path.of("src/image/rootfs/app/stepworker"));

    assertThat(arguments).contains("-cp /app/classpath/*:/app/libs/*:/app/handlers/*");
    assertThat(dockerfile).contains(" /app/libs/\n", " /app/classpath/\n");
  }
}
