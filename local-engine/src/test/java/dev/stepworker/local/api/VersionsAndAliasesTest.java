package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ConflictException;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;

class VersionsAndAliasesTest {
  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();
  private String machine = "";

  @BeforeEach
  void create() {
    machine = client
        .createStateMachine(
            r -> r.name("orders").definition(Definitions.result("1")).roleArn(Definitions.ROLE))
        .join()
        .stateMachineArn();
  }

  @Test
  void publishesVersionsThatUpdatesDoNotChange() {
    String first = publish();
    update("2");
    String second = publish();

    assertThat(first).isEqualTo(machine + ":1");
    assertThat(second).isEqualTo(machine + ":2");
    assertThat(definition(first)).isEqualTo(Definitions.result("1"));
    assertThat(definition(second)).isEqualTo(Definitions.result("2"));
    assertThat(client
            .listStateMachineVersions(r -> r.stateMachineArn(machine))
            .join()
            .stateMachineVersions())
        .extracting(StateMachineVersionListItem::stateMachineVersionArn)
        .containsExactly(second, first);
  }

  @Test
  void publishesOneRevisionOnce() {
    assertThat(publish()).isEqualTo(publish());
    assertThatThrownBy(() -> client
            .publishStateMachineVersion(r -> r.stateMachineArn(machine).description("other"))
            .join())
        .hasCauseInstanceOf(ConflictException.class);
  }

  @Test
  void publishesOnlyTheRevisionThatIsCurrent() {
    assertThatThrownBy(() -> client
            .publishStateMachineVersion(r -> r.stateMachineArn(machine).revisionId("old"))
            .join())
        .hasCauseInstanceOf(ConflictException.class)
        .hasMessageContaining("The current State Machine revision is INITIAL.");
    assertThat(client
            .publishStateMachineVersion(r -> r.stateMachineArn(machine).revisionId("INITIAL"))
            .join()
            .stateMachineVersionArn())
        .isEqualTo(machine + ":1");
  }

  @Test
  void publishesOnCreationAndUpdate() {
    assertThat(client
            .updateStateMachine(r -> r.stateMachineArn(machine)
                .definition(Definitions.result("2"))
                .publish(true)
                .versionDescription("second"))
            .join()
            .stateMachineVersionArn())
        .isEqualTo(machine + ":1");
    assertThat(client
            .describeStateMachine(r -> r.stateMachineArn(machine + ":1"))
            .join()
            .description())
        .isEqualTo("second");
    assertThatThrownBy(() -> client
            .updateStateMachine(r -> r.stateMachineArn(machine)
                .definition(Definitions.PASS)
                .versionDescription("not published"))
            .join())
        .hasMessageContaining("Version description can only be set when publish is set to true.");
  }

  @Test
  void keepsAnAlias() {
    String version = publish();
    String alias = alias("live", route(version, 100));

    DescribeStateMachineAliasResponse described =
        client.describeStateMachineAlias(r -> r.stateMachineAliasArn(alias)).join();

    assertThat(alias).isEqualTo(machine + ":live");
    assertThat(described.name()).isEqualTo("live");
    assertThat(described.routingConfiguration()).containsExactly(route(version, 100));
    assertThat(client
            .listStateMachineAliases(r -> r.stateMachineArn(machine))
            .join()
            .stateMachineAliases())
        .singleElement()
        .satisfies(item -> assertThat(item.stateMachineAliasArn()).isEqualTo(alias));
    assertThat(alias("live", route(version, 100))).isEqualTo(alias);
  }

  @Test
  void spreadsExecutionsOverTheVersionsOfAnAlias() {
    String first = publish();
    update("2");
    String second = publish();
    String alias = alias("live", route(first, 50), route(second, 50));

    Map<String, Integer> outputs = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      outputs.merge(output(alias), 1, Integer::sum);
    }

    assertThat(outputs).containsOnlyKeys("1", "2");
    assertThat(outputs.values()).allMatch(count -> count > 8);
  }

  @Test
  void movesAnAlias() {
    String first = publish();
    String alias = alias("live", route(first, 100));
    update("2");
    String second = publish();
    client
        .updateStateMachineAlias(
            r -> r.stateMachineAliasArn(alias).routingConfiguration(route(second, 100)))
        .join();

    assertThat(output(alias)).isEqualTo("2");
    assertThat(output(first)).isEqualTo("1");
  }

  @Test
  void tellsWhatAnExecutionWasStartedBy() {
    String version = publish();
    String alias = alias("live", route(version, 100));
    String execution =
        client.startExecution(r -> r.stateMachineArn(alias)).join().executionArn();

    assertThat(client.describeExecution(r -> r.executionArn(execution)).join())
        .satisfies(described -> {
          assertThat(described.stateMachineArn()).isEqualTo(machine);
          assertThat(described.stateMachineVersionArn()).isEqualTo(version);
          assertThat(described.stateMachineAliasArn()).isEqualTo(alias);
        });
    assertThat(local.execution(execution).orElseThrow().history().get(0).details())
        .containsEntry("stateMachineVersionArn", version)
        .containsEntry("stateMachineAliasArn", alias);
  }

  @Test
  void keepsVersionsThatAnAliasRefersTo() {
    String version = publish();
    String alias = alias("live", route(version, 100));

    assertThatThrownBy(() -> deleteVersion(version))
        .hasCauseInstanceOf(ConflictException.class)
        .hasMessageContaining("referencing this version: [live]");

    client.deleteStateMachineAlias(r -> r.stateMachineAliasArn(alias)).join();
    deleteVersion(version);
    assertThatThrownBy(() -> definition(version))
        .hasMessageContaining("State Machine Does Not Exist");
    assertThat(publish()).isEqualTo(machine + ":2");
  }

  @Test
  void refusesRoutesThatMakeNoSense() {
    String version = publish();

    assertThatThrownBy(() -> alias("live", route(version, 99)))
        .hasCauseInstanceOf(SfnException.class)
        .hasMessageContaining("weights that add up to 100");
    assertThatThrownBy(() -> alias("live", route(machine + ":9", 100)))
        .hasCauseInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> alias("42", route(version, 100)))
        .hasMessageContaining("Invalid Name: '42'");
  }

  @Test
  void refusesAnotherAliasOfTheSameName() {
    String first = publish();
    alias("live", route(first, 100));
    update("2");
    String second = publish();

    assertThatThrownBy(() -> alias("live", route(second, 100)))
        .hasCauseInstanceOf(ConflictException.class);
  }

  private String publish() {
    return client
        .publishStateMachineVersion(r -> r.stateMachineArn(machine))
        .join()
        .stateMachineVersionArn();
  }

  private void update(String result) {
    client
        .updateStateMachine(r -> r.stateMachineArn(machine).definition(Definitions.result(result)))
        .join();
  }

  private void deleteVersion(String version) {
    client.deleteStateMachineVersion(r -> r.stateMachineVersionArn(version)).join();
  }

  private String alias(String name, RoutingConfigurationListItem... routes) {
    return client
        .createStateMachineAlias(r -> r.name(name).routingConfiguration(List.of(routes)))
        .join()
        .stateMachineAliasArn();
  }

  private static RoutingConfigurationListItem route(String version, int weight) {
    return RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(version)
        .weight(weight)
        .build();
  }

  private String definition(String arn) {
    return client.describeStateMachine(r -> r.stateMachineArn(arn)).join().definition();
  }

  private String output(String machineArn) {
    return local
        .startExecution(machineArn, "{}")
        .await(Duration.ofSeconds(20))
        .output()
        .orElseThrow();
  }
}
