package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.OneEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;

class ValidateOperationTest {
  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final SfnAsyncClient client = engine.client();

  @Test
  void findsNothingWrongWithAGoodDefinition() {
    ValidateStateMachineDefinitionResponse response = validate(Definitions.PASS, 0);

    assertThat(response.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
    assertThat(response.diagnostics()).isEmpty();
    assertThat(client.listStateMachines().join().stateMachines()).isEmpty();
  }

  @Test
  void tellsEveryProblemWithItsPlace() {
    String definition = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"C\"},"
        + "\"B\":{\"Type\":\"Succeed\"}}}";

    ValidateStateMachineDefinitionResponse response = validate(definition, 0);

    assertThat(response.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
    assertThat(response.diagnostics()).hasSizeGreaterThan(1).allSatisfy(diagnostic -> {
      assertThat(diagnostic.severityAsString()).isEqualTo("ERROR");
      assertThat(diagnostic.message()).isNotEmpty();
    });
    assertThat(response.diagnostics())
        .anySatisfy(diagnostic -> assertThat(diagnostic.location()).isEqualTo("/States/A/Next"));
    assertThat(response.truncated()).isFalse();
  }

  @Test
  void cutsTheListWhereItIsToldTo() {
    String definition = "{\"StartAt\":\"B\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"C\"}}}";

    ValidateStateMachineDefinitionResponse response = validate(definition, 1);

    assertThat(response.diagnostics()).hasSize(1);
    assertThat(response.truncated()).isTrue();
  }

  private ValidateStateMachineDefinitionResponse validate(String definition, int maxResults) {
    return client
        .validateStateMachineDefinition(r -> r.definition(definition).maxResults(maxResults))
        .join();
  }
}
