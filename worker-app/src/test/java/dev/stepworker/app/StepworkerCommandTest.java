package dev.stepworker.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StepworkerCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir
  private Path folder;

  @BeforeEach
  void installHandlers() throws IOException {
    Path plugins = ServicesJar.folderWith(folder, SampleHandlers.class.getName());
    environment.put("STEPWORKER_PLUGINS_FOLDER", plugins.toString());
  }

  @Test
  void helpListsOptionsSettingsAndExitCodes() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString())
        .contains("--set=KEY=VALUE", "--config=FILE", "--check")
        .contains("stepworker.drain.timeout (time span, 1s to 12h)")
        .contains("stepworker.handlers.<task>.activity-arn")
        .contains("78   the settings cannot be used");
  }

  @Test
  void exitCodesInTheHelpAreThoseThereAre() {
    run("--help");

    assertThat(ExitCode.values())
        .allSatisfy(code -> assertThat(out.toString()).containsPattern("\n +" + code.code() + " "));
  }

  @Test
  void versionNamesTheProductAndJava() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString()).startsWith("Stepworker ").contains("Java " + Runtime.version());
  }

  @Test
  void checkShowsSettingsAndHandlersAndEnds() {
    environment.put("STEPWORKER_SLOTS", "20");

    assertThat(run("--check", "--set", "stepworker.name=payments")).isZero();

    assertThat(out.toString())
        .contains("stepworker.slots=20 (STEPWORKER_SLOTS)")
        .contains("stepworker.name=payments (command line)")
        .contains("greet: activity")
        .contains("approve-order: queue");
  }

  @Test
  void everyMistakeIsToldAtOnceWithExitCode78() {
    environment.put("STEPWORKER_DRAIN_TIMEOUT", "100");
    environment.put("STEPWORKER_HANDLERS_GREAT_POLLERS", "4");

    assertThat(run("--set", "stepworker.slots=none")).isEqualTo(78);

    assertThat(err.toString()).isEqualToNormalizingNewlines("""
            The settings cannot be used:
            - --set stepworker.slots is none; it must be a whole number, 1 to 10000
            - STEPWORKER_DRAIN_TIMEOUT is 100; it needs a number and a unit (ms, s, m, h), such as 90s
            - STEPWORKER_HANDLERS_GREAT_POLLERS is not a setting of Stepworker; stepworker --help lists them
            """);
  }

  @Test
  void settingsMustGoWithTheirHandler() {
    environment.put(
        "STEPWORKER_HANDLERS_APPROVE_ORDER_ACTIVITY_ARN",
        "arn:aws:states:eu-west-1:123456789012:activity:approve-order");
    environment.put("STEPWORKER_HANDLERS_GREET_CONCURRENCY", "40");

    assertThat(run("--check")).isEqualTo(78);

    assertThat(err.toString())
        .contains("STEPWORKER_HANDLERS_APPROVE_ORDER_ACTIVITY_ARN is set, but handler approve-order"
            + " serves a queue; set STEPWORKER_HANDLERS_APPROVE_ORDER_QUEUE_URL")
        .contains("STEPWORKER_HANDLERS_GREET_CONCURRENCY is 40; it must be no more than the 16 of"
            + " stepworker.slots");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    environment.put("STEPWORKER_PLUGINS_FOLDER", "/nowhere");

    assertThat(run("--check")).isEqualTo(78);

    assertThat(err.toString())
        .contains("STEPWORKER_PLUGINS_FOLDER is /nowhere, which is no folder that can be read");
  }

  @Test
  void withoutHandlersThereIsNothingToRun() {
    environment.remove("STEPWORKER_PLUGINS_FOLDER");

    assertThat(run("--check")).isEqualTo(78);

    assertThat(err.toString())
        .contains("No handler was found; put a jar with"
            + " META-INF/services/dev.stepworker.api.spi.WorkerHandlers on the class path");
  }

  @Test
  void anUnknownOptionIsAMatterOfUsage() {
    assertThat(run("--chek")).isEqualTo(2);

    assertThat(err.toString()).contains("Unknown option: '--chek'");
  }

  private int run(String... arguments) {
    CommandLine commandLine = StepworkerApp.commandLine(environment);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
