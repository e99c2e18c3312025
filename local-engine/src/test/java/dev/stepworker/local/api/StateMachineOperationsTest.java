package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidLoggingConfigurationException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;

class StateMachineOperationsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @RegisterExtension
  private final OneEngine engine =
      new OneEngine(LocalStepFunctions.builder().startTime(START).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void createsAndDescribesAStateMachine() {
    CreateStateMachineResponse created = create("orders", Definitions.PASS);

    DescribeStateMachineResponse described = describe(created.stateMachineArn());

    assertThat(created.stateMachineArn())
        .isEqualTo("arn:aws:states:us-east-1:000000000000:stateMachine:orders");
    assertThat(described.name()).isEqualTo("orders");
    assertThat(described.definition()).isEqualTo(Definitions.PASS);
    assertThat(described.roleArn()).isEqualTo(Definitions.ROLE);
    assertThat(described.type()).isEqualTo(StateMachineType.STANDARD);
    assertThat(described.statusAsString()).isEqualTo("ACTIVE");
    assertThat(described.creationDate()).isEqualTo(START);
    assertThat(described.loggingConfiguration().level()).isEqualTo(LogLevel.OFF);
    assertThat(described.tracingConfiguration().enabled()).isFalse();
  }

  @Test
  void createsTheSameAgainWithoutAnError() {
    CreateStateMachineResponse first = create("orders", Definitions.PASS);
    local.advance(Duration.ofMinutes(1));

    CreateStateMachineResponse second = client
        .createStateMachine(
            r -> r.name("orders").definition(Definitions.PASS).roleArn(Definitions.ROLE + "-other"))
        .join();

    assertThat(second.stateMachineArn()).isEqualTo(first.stateMachineArn());
    assertThat(second.creationDate()).isEqualTo(START);
    assertThat(describe(first.stateMachineArn()).roleArn()).isEqualTo(Definitions.ROLE);
  }

  @Test
  void refusesAnotherDefinitionUnderTheSameName() {
    create("orders", Definitions.PASS);

    assertThatThrownBy(() -> create("orders", Definitions.result("1")))
        .hasCauseInstanceOf(StateMachineAlreadyExistsException.class)
        .hasMessageContaining("State Machine Already Exists: 'arn:aws:states:");
  }

  @Test
  void refusesBadNamesDefinitionsAndArns() {
    assertThatThrownBy(() -> create("a b", Definitions.PASS))
        .hasCauseInstanceOf(InvalidNameException.class)
        .hasMessageContaining("Invalid Name: 'a b'");
    assertThatThrownBy(() -> create("orders", "{\"StartAt\":\"A\",\"States\":{}}"))
        .hasCauseInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("Invalid State Machine Definition: '");
    assertThatThrownBy(() -> describe("orders")).hasCauseInstanceOf(InvalidArnException.class);
    assertThatThrownBy(() -> describe(arn("other")))
        .hasCauseInstanceOf(StateMachineDoesNotExistException.class)
        .hasMessageContaining("State Machine Does Not Exist: '" + arn("other") + "'");
  }

  @Test
  void refusesLoggingWithoutADestination() {
    assertThatThrownBy(() -> client
            .createStateMachine(r -> r.name("orders")
                .definition(Definitions.PASS)
                .roleArn(Definitions.ROLE)
                .loggingConfiguration(l -> l.level(LogLevel.ALL)))
            .join())
        .hasCauseInstanceOf(InvalidLoggingConfigurationException.class)
        .hasMessageContaining("Must specify exactly one Log Destination");
  }

  @Test
  void updatesAStateMachine() {
    String arn = create("orders", Definitions.PASS).stateMachineArn();
    local.advance(Duration.ofMinutes(1));

    UpdateStateMachineResponse updated = client
        .updateStateMachine(r -> r.stateMachineArn(arn).definition(Definitions.result("1")))
        .join();

    DescribeStateMachineResponse described = describe(arn);
    assertThat(updated.updateDate()).isEqualTo(START.plusSeconds(60));
    assertThat(updated.stateMachineVersionArn()).isNull();
    assertThat(described.definition()).isEqualTo(Definitions.result("1"));
    assertThat(described.roleArn()).isEqualTo(Definitions.ROLE);
    assertThat(described.revisionId()).isEqualTo(updated.revisionId());
  }

  @Test
  void refusesAnUpdateOfNothing() {
    String arn = create("orders", Definitions.PASS).stateMachineArn();

    assertThatThrownBy(
            () -> client.updateStateMachine(r -> r.stateMachineArn(arn)).join())
        .hasCauseInstanceOf(MissingRequiredParameterException.class);
  }

  @Test
  void leavesTheDefinitionOutOfMetadata() {
    String arn = create("orders", Definitions.PASS).stateMachineArn();

    DescribeStateMachineResponse described = client
        .describeStateMachine(r -> r.stateMachineArn(arn).includedData(IncludedData.METADATA_ONLY))
        .join();

    assertThat(described.definition()).isNull();
    assertThat(described.name()).isEqualTo("orders");
  }

  @Test
  void listsAndDeletesStateMachines() {
    String orders = create("orders", Definitions.PASS).stateMachineArn();
    create("payments", Definitions.PASS);
    client.deleteStateMachine(r -> r.stateMachineArn(orders)).join();
    client.deleteStateMachine(r -> r.stateMachineArn(orders)).join();

    assertThat(client.listStateMachines().join().stateMachines())
        .extracting(StateMachineListItem::name)
        .containsExactly("payments");
  }

  @Test
  void tellsExpressFromStandard() {
    client
        .createStateMachine(r -> r.name("quick")
            .definition(Definitions.PASS)
            .roleArn(Definitions.ROLE)
            .type(StateMachineType.EXPRESS))
        .join();

    assertThat(describe(arn("quick")).type()).isEqualTo(StateMachineType.EXPRESS);
  }

  private CreateStateMachineResponse create(String name, String definition) {
    return client
        .createStateMachine(r -> r.name(name).definition(definition).roleArn(Definitions.ROLE))
        .join();
  }

  private DescribeStateMachineResponse describe(String arn) {
    return client.describeStateMachine(r -> r.stateMachineArn(arn)).join();
  }

  private static String arn(String name) {
    return "arn:aws:states:us-east-1:000000000000:stateMachine:" + name;
  }
}
