package dev.stepworker.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepworkerCommandTest {
  private final Commands commands = new Commands();

  @TempDir
  private Path folder;

  @BeforeEach
  void installHandlers() throws IOException {
    commands.install(folder, SampleHandlers.class);
  }

  @Test
  void helpListsOptionsSettingsAndExitCodes() {
    assertThat(commands.run("--help")).isZero();

    assertThat(commands.out())
        .contains("--set=KEY=VALUE", "--config=FILE", "--check")
        .contains("stepworker.drain.timeout (time span, 1s to 12h)")
        .contains("stepworker.handlers.<task>.activity-arn")
        .contains("78   the settings cannot be used");
  }

  @Test
  void exitCodesInTheHelpAreThoseThereAre() {
    commands.run("--help");

    assertThat(ExitCode.values())
        .allSatisfy(code -> assertThat(commands.out()).containsPattern("\n +" + code.code() + " "));
  }

  @Test
  void versionNamesTheProductAndJava() {
    assertThat(commands.run("--version")).isZero();

    assertThat(commands.out()).startsWith("Stepworker ").contains("Java " + Runtime.version());
  }

  @Test
  void checkShowsSettingsAndHandlersAndEnds() {
    commands.set("STEPWORKER_SLOTS", "20");

    assertThat(commands.run("--check", "--set", "stepworker.name=payments")).isZero();

    assertThat(commands.out())
        .contains("stepworker.slots=20 (STEPWORKER_SLOTS)")
        .contains("stepworker.name=payments (command line)")
        .contains("greet: activity")
        .contains("approve-order: queue");
  }

  @Test
  void everyMistakeIsToldAtOnceWithExitCode78() {
    commands.set("STEPWORKER_DRAIN_TIMEOUT", "100");
    commands.set("STEPWORKER_HANDLERS_GREAT_POLLERS", "4");

    assertThat(commands.run("--set", "stepworker.slots=none")).isEqualTo(78);

    assertThat(commands.err()).isEqualToNormalizingNewlines("""
            The settings cannot be used:
            - --set stepworker.slots is none; it must be a whole number, 1 to 10000
            - STEPWORKER_DRAIN_TIMEOUT is 100; it needs a number and a unit (ms, s, m, h), such as 90s
            - STEPWORKER_HANDLERS_GREAT_POLLERS is not a setting of Stepworker; stepworker --help lists them
            """);
  }

  @Test
  void settingsMustGoWithTheirHandler() {
    commands.set(
        "STEPWORKER_HANDLERS_APPROVE_ORDER_ACTIVITY_ARN",
        "arn:aws:states:eu-west-1:123456789012:activity:approve-order");
    commands.set("STEPWORKER_HANDLERS_GREET_CONCURRENCY", "40");

    assertThat(commands.run("--check")).isEqualTo(78);

    assertThat(commands.err())
        .contains("STEPWORKER_HANDLERS_APPROVE_ORDER_ACTIVITY_ARN is set, but handler approve-order"
            + " serves a queue; set STEPWORKER_HANDLERS_APPROVE_ORDER_QUEUE_URL")
        .contains("STEPWORKER_HANDLERS_GREET_CONCURRENCY is 40; it must be no more than the 16 of"
            + " stepworker.slots");
  }

  @Test
  void everyHandlerNeedsASlotToPollWith() {
    commands.set("STEPWORKER_SLOTS", "2");

    assertThat(commands.run("--check")).isEqualTo(78);

    assertThat(commands.err())
        .contains(
            "STEPWORKER_SLOTS is 2; it must be no less than the 3 handlers, whose polls need a"
                + " slot each");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    commands.set("STEPWORKER_PLUGINS_FOLDER", "/nowhere");

    assertThat(commands.run("--check")).isEqualTo(78);

    assertThat(commands.err())
        .contains("STEPWORKER_PLUGINS_FOLDER is /nowhere, which is no folder that can be read");
  }

  @Test
  void withoutHandlersThereIsNothingToRun() {
    commands.unset("STEPWORKER_PLUGINS_FOLDER");

    assertThat(commands.run("--check")).isEqualTo(78);

    assertThat(commands.err())
        .contains("No handler was found; put a jar with"
            + " META-INF/services/dev.stepworker.api.spi.WorkerHandlers on the class path");
  }

  @Test
  void anUnknownOptionIsAMatterOfUsage() {
    assertThat(commands.run("--chek")).isEqualTo(2);

    assertThat(commands.err()).contains("Unknown option: '--chek'");
  }
}
