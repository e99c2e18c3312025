package dev.stepworker.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subcommands over definitions: render, validate, policy, graph. */
class DefinitionCommandsTest {
  private static final String ACTIVITY = "arn:aws:states:eu-west-1:123456789012:activity:greet";
  private static final String[] PLACE = {"--region=eu-west-1", "--account=123456789012"};

  private final Commands commands = new Commands();

  @TempDir
  private Path folder;

  @BeforeEach
  void install() throws IOException {
    commands.install(folder, SampleHandlers.class, SampleMachines.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "validate", "policy", "graph"})
  void eachHasAHelpWithItsExitCodes(String command) {
    assertThat(commands.run(command, "--help")).isZero();

    assertThat(commands.out())
        .contains("stepworker " + command, "--region=REGION")
        .contains(" 1   a definition has problems", "78   the settings cannot be used");
  }

  @Test
  void renderPrintsADefinitionForAPlace() {
    assertThat(commands.run("render", "greeting", PLACE[0], PLACE[1])).isZero();

    assertThat(commands.out()).contains("\"StartAt\" : \"Greet\"", ACTIVITY);
  }

  @Test
  void renderLeavesThePlaceToCloudFormation() {
    assertThat(commands.run("render", "greeting", "--cloud-formation")).isZero();

    assertThat(commands.out()).contains("${AWS::Region}:${AWS::AccountId}:activity:greet");
  }

  @Test
  void aDefinitionThatNeedsAPlaceSaysSo() {
    assertThat(commands.run("render", "greeting")).isEqualTo(1);

    assertThat(commands.err()).contains("--region and --account tell where it will live");
  }

  @Test
  void aPlaceIsRegionAndAccount() {
    assertThat(commands.run("render", "greeting", "--region=eu-west-1")).isEqualTo(2);

    assertThat(commands.err())
        .contains(
            "--region is 'eu-west-1' and --account is ''; give both, the account with twelve");
  }

  @Test
  void oneOfSeveralHasToBeNamed() {
    assertThat(commands.run("render")).isEqualTo(78);

    assertThat(commands.err())
        .contains("2 state machines fit the name ''; name one of: greeting, nothing");
  }

  @Test
  void withoutAStateMachineThereIsNothingToPrint() {
    commands.unset("STEPWORKER_PLUGINS_FOLDER");

    assertThat(commands.run("graph")).isEqualTo(78);

    assertThat(commands.err())
        .contains("No state machine was found; put a jar with"
            + " META-INF/services/dev.stepworker.model.spi.StateMachines on the class path");
  }

  @Test
  void validateChecksWhatIsFound() {
    assertThat(commands.run("validate", PLACE[0], PLACE[1])).isZero();

    assertThat(commands.out())
        .contains("greeting: WARNING K10 /States/Greet: ", "nothing: in order");
  }

  @Test
  void validateTakesAFileThatWasWrittenByHand() throws IOException {
    Path file = write("""
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}}""");

    assertThat(commands.run("validate", file.toString())).isEqualTo(1);

    assertThat(commands.out())
        .contains(file + ": ERROR G1 /States/A/Next: Next is 'B', which is no state");
  }

  @Test
  void strictTakesWarningsForErrors() throws IOException {
    String file = write("""
        {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "Parameters": {"MessageBody":
          {"t.$": "$$.Task.Token"}, "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q"},
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken"}}}""").toString();

    assertThat(commands.run("validate", file)).isZero();
    assertThat(commands.run("validate", "--strict", file)).isEqualTo(1);

    assertThat(commands.out()).contains("WARNING").doesNotContain("ERROR");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThat(commands.run("validate", "/nowhere.json")).isEqualTo(2);

    assertThat(commands.err()).contains("/nowhere.json cannot be read");
  }

  @Test
  void policyOfAMachineAllowsItsIntegrations() {
    assertThat(commands.run("policy", "machine", "nothing")).isZero();

    assertThat(commands.out()).contains("\"Version\" : \"2012-10-17\"", "\"Statement\" : [ ]");
  }

  @Test
  void policyOfTheWorkerAllowsWhatItsHandlersNeed() {
    commands.set("STEPWORKER_HANDLERS_GREET_ACTIVITY_ARN", ACTIVITY);

    assertThat(commands.run("policy", "worker", PLACE[0], PLACE[1])).isZero();

    assertThat(commands.out())
        .contains("\"states:GetActivityTask\"", ACTIVITY)
        .contains("\"arn:aws:sqs:eu-west-1:123456789012:approvals\"");
  }

  @Test
  void graphIsMermaidText() {
    assertThat(commands.run("graph", "greeting", PLACE[0], PLACE[1])).isZero();

    assertThat(commands.out()).startsWith("flowchart TD\n").contains("activity:greet");
  }

  @Test
  void graphDrawsAFileToo() throws IOException {
    Path file = write("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");

    assertThat(commands.run("graph", "--file", file.toString())).isZero();
    assertThat(commands.out()).contains("n1{{\"A\"}}");

    assertThat(commands.run("graph", "--file", write("[]").toString())).isEqualTo(2);
    assertThat(commands.err()).contains("The definition has no object States");
  }

  private Path write(String definition) throws IOException {
    return Files.writeString(folder.resolve("definition.json"), definition);
  }
}
