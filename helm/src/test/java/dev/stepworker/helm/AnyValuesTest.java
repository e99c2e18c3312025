package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the values: they render to objects that Kubernetes takes, or are refused in words. */
class AnyValuesTest {
  @Property(tries = 40)
  void whatIsInOrderRendersToObjectsWithOnlyFieldsOfTheirKinds(@ForAll("valid") ObjectNode values)
      throws JsonProcessingException {
    Manifests rendered = Chart.render(values.toString());

    assertThat(rendered.kinds()).contains("Deployment", "ConfigMap", "ServiceAccount");
    for (JsonNode object : rendered.objects()) {
      StrictObject.assertOfItsKind(object);
    }
  }

  @Property(tries = 40)
  void podsHaveTheTimeOfADrainAndOneMasterOfTheirNumber(@ForAll("valid") ObjectNode values) {
    Manifests rendered = Chart.render(values.toString());

    JsonNode drain = values.path("drain");
    assertThat(rendered.podSpec().path("terminationGracePeriodSeconds").asInt())
        .isGreaterThanOrEqualTo(drain.path("timeoutSeconds").asInt()
            + drain.path("pollSettleSeconds").asInt()
            + drain.path("marginSeconds").asInt());
    assertThat(rendered.only("Deployment").path("spec").has("replicas"))
        .isEqualTo(!values.has("keda") && !values.has("autoscaling"));
  }

  @Property(tries = 60)
  void aContradictionIsToldWhateverStandsBesideIt(
      @ForAll("valid") ObjectNode values, @ForAll Contradiction contradiction) throws IOException {
    String refusal = Chart.refusal(contradiction.within(values).toString());

    assertThat(refusal).contains("- " + contradiction.message());
  }

  @Provide
  Arbitrary<ObjectNode> valid() {
    return RandomValues.valid();
  }
}
