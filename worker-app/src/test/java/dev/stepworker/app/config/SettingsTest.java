package dev.stepworker.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir
  private Path folder;

  @Test
  void hasDefaults() {
    Settings settings = Settings.load(NOTHING, NOTHING);

    assertThat(settings.get(LauncherSettings.DRAIN_TIMEOUT)).isEqualTo(Duration.ofSeconds(100));
    assertThat(settings.find(LauncherSettings.PLUGINS_FOLDER)).isEmpty();
    assertThat(settings.problems(known())).isEmpty();
  }

  @Test
  void isReadFromTheEnvironmentAlone() {
    Settings settings = Settings.load(
        Map.of(
            "STEPWORKER_DRAIN_TIMEOUT", "2m",
            "STEPWORKER_HANDLERS_CHARGE_CARD_CONCURRENCY", "4",
            "PATH", "/bin"),
        NOTHING);

    assertThat(settings.get(LauncherSettings.DRAIN_TIMEOUT)).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.get(HandlerSettings.of("charge-card").concurrency())).isEqualTo(4);
    assertThat(settings.problems(known())).isEmpty();
  }

  @Test
  void theFileWinsOverTheEnvironmentAndTheCommandLineOverBoth() throws IOException {
    Path file = write("worker.yaml", """
        stepworker:
          slots: 20
          drain:
            timeout: 3m
        """);
    Settings settings = Settings.load(
        Map.of(
            "STEPWORKER_CONFIG_FILE", file.toString(),
            "STEPWORKER_NAME", "payments",
            "STEPWORKER_SLOTS", "10",
            "STEPWORKER_DRAIN_TIMEOUT", "1m"),
        Map.of("stepworker.drain.timeout", "4m"));

    assertThat(settings.get(LauncherSettings.NAME)).isEqualTo("payments");
    assertThat(settings.get(LauncherSettings.SLOTS)).isEqualTo(20);
    assertThat(settings.get(LauncherSettings.DRAIN_TIMEOUT)).isEqualTo(Duration.ofMinutes(4));
    assertThat(settings.problems(known())).isEmpty();
  }

  @Test
  void readsPropertiesAsWellAsYaml() throws IOException {
    Path file = write("worker.properties", "stepworker.handlers.charge-card.pollers=7\n");

    Settings settings = Settings.load(NOTHING, Map.of("stepworker.config.file", file.toString()));

    assertThat(settings.get(HandlerSettings.of("charge-card").pollers())).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      STEPWORKER_DRAIN_TIMEOUT   | 100   | STEPWORKER_DRAIN_TIMEOUT is 100; it needs a number and a unit (ms, s, m, h), such as 90s
      STEPWORKER_DRAIN_TIMEOUT   | 13h   | STEPWORKER_DRAIN_TIMEOUT is 13h; it must be 1s to 12h
      STEPWORKER_DRAIN_TIMEOUT   | 2 m   | STEPWORKER_DRAIN_TIMEOUT is 2 m; it needs a number and a unit (ms, s, m, h), such as 90s
      STEPWORKER_SLOTS           | 0     | STEPWORKER_SLOTS is 0; it must be 1 to 10000
      STEPWORKER_SLOTS           | many  | STEPWORKER_SLOTS is many; it must be a whole number, 1 to 10000
      STEPWORKER_MANAGEMENT_PORT | 70000 | STEPWORKER_MANAGEMENT_PORT is 70000; it must be 0 to 65535
      STEPWORKER_LOG_LEVEL       | loud  | STEPWORKER_LOG_LEVEL is loud; it must be error, warn, info, debug, trace
      STEPWORKER_HANDLERS_CHARGE_CARD_ACTIVITY_ARN | charge | STEPWORKER_HANDLERS_CHARGE_CARD_ACTIVITY_ARN is charge; it must be the ARN of an activity, such as arn:aws:states:eu-west-1:123456789012:activity:charge-card
      STEPWORKER_DRAIN_GRACE     | 60s   | STEPWORKER_DRAIN_GRACE is not a setting of Stepworker; stepworker --help lists them
      STEPWORKER_HANDLERS_REFUND_POLLERS | 4 | STEPWORKER_HANDLERS_REFUND_POLLERS is not a setting of Stepworker; stepworker --help lists them
      """)
  void refusesAVariableByItsName(String variable, String value, String problem) {
    Settings settings = Settings.load(Map.of(variable, value), NOTHING);

    assertThat(settings.problems(known())).containsExactly(problem);
  }

  @Test
  void tellsEveryProblemAtOnceAsItWasWritten() throws IOException {
    Path file = write("worker.yaml", """
        stepworker:
          slots: -4
          drain:
            grace: 60s
        slot: 3
        """);
    Settings settings = Settings.load(
        Map.of("STEPWORKER_CONFIG_FILE", file.toString(), "STEPWORKER_LOG_LEVEL", "loud"),
        Map.of("stepworker.management.port", "none", "stepworker.nam", "payments"));

    assertThat(settings.problems(known()))
        .containsExactlyInAnyOrder(
            "stepworker.slots is -4; it must be 1 to 10000",
            "STEPWORKER_LOG_LEVEL is loud; it must be error, warn, info, debug, trace",
            "--set stepworker.management.port is none; it must be a whole number, 0 to 65535",
            "stepworker.drain.grace is not a setting of Stepworker; stepworker --help lists them",
            "slot is not a setting of Stepworker; stepworker --help lists them",
            "--set stepworker.nam is not a setting of Stepworker; stepworker --help lists them");
  }

  @Test
  void saysThatAFileIsMissing() {
    Map<String, String> environment = Map.of("STEPWORKER_CONFIG_FILE", "/nowhere/worker.yaml");

    assertThatThrownBy(() -> Settings.load(environment, NOTHING))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("The settings file /nowhere/worker.yaml is missing or cannot be read");
  }

  @Test
  void saysWhereAFileIsBroken() throws IOException {
    Path file = write("worker.yaml", "stepworker: {slots: 3\n");

    assertThatThrownBy(
            () -> Settings.load(NOTHING, Map.of("stepworker.config.file", file.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("worker.yaml cannot be read")
        .hasMessageContaining("line 2");
  }

  @Test
  void showsWhereEachValueComesFromAndNoPassword() throws IOException {
    Path file = write("worker.yaml", "stepworker.slots: 20\n");
    Settings settings = Settings.load(
        Map.of(
            "STEPWORKER_CONFIG_FILE",
            file.toString(),
            "STEPWORKER_HANDLERS_CHARGE_CARD_QUEUE_URL",
            "https://me:s@cret@queue.example.com/q"),
        Map.of("stepworker.name", "payments"));

    assertThat(settings.effective(known()))
        .contains(
            "stepworker.name=payments (command line)",
            "stepworker.slots=20 (" + file + ")",
            "stepworker.drain.timeout=100s (default)",
            "stepworker.handlers.charge-card.queue-url=https://****@queue.example.com/q"
                + " (STEPWORKER_HANDLERS_CHARGE_CARD_QUEUE_URL)");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Setting<?>> known() {
    List<Setting<?>> known = new ArrayList<>(LauncherSettings.all());
    known.addAll(HandlerSettings.of("charge-card").all());
    return known;
  }
}
