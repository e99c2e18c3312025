package dev.stepworker.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActivityInputTest {
  private final ActivityInput reader = new ActivityInput();

  @Test
  void leavesAnInputAloneThatHasNoContext() {
    TaskInput input = reader.read("{\"id\": \"o1\"}");

    assertThat(input.payload()).isEqualTo(new Payload.Text("{\"id\": \"o1\"}"));
    assertThat(input.context().stableKey()).isEmpty();
  }

  @Test
  void takesTheContextOut() {
    TaskInput input = reader.read("""
        {"id": "o1", "_context": {"execution": "arn:e", "state": "S", "retry": 1,
         "entered": "2030-01-01T00:00:00Z", "heartbeatSeconds": 60, "timeoutSeconds": 300}}""");

    assertThat(json(input)).isEqualTo("{\"id\":\"o1\"}");
    ExecutionContext context = input.context();
    assertThat(context.executionArn()).contains("arn:e");
    assertThat(context.stateName()).contains("S");
    assertThat(context.retryCount()).hasValue(1);
    assertThat(context.stateEnteredAt()).contains(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(context.heartbeat()).contains(Duration.ofMinutes(1));
    assertThat(context.timeout()).contains(Duration.ofMinutes(5));
  }

  @Test
  void unwrapsAnInputThatIsAloneWithTheContext() {
    TaskInput input = reader.read("{\"input\": [1, 2], \"_context\": {\"state\": \"S\"}}");

    assertThat(json(input)).isEqualTo("[1,2]");
  }

  @Test
  void hasAStableKeyOnlyWhereTheContextTellsEnough() {
    String full =
        "{\"_context\":{\"execution\":\"e\",\"state\":\"s\",\"entered\":\"t\",\"index\":3}}";
    String partial = "{\"_context\":{\"execution\":\"e\",\"state\":\"s\"}}";

    assertThat(reader.read(full).context().stableKey()).contains("e|s|t|3");
    assertThat(reader.read(partial).context().stableKey()).isEmpty();
  }

  @Test
  void takesMembersOfTheWrongKindForAbsent() {
    ExecutionContext context = reader
        .read("{\"_context\":{\"execution\":7,\"retry\":\"x\",\"entered\":\"soon\","
            + "\"heartbeatSeconds\":-1}}")
        .context();

    assertThat(context.executionArn()).isEmpty();
    assertThat(context.retryCount()).isEmpty();
    assertThat(context.stateEnteredAt()).isEmpty();
    assertThat(context.heartbeat()).isEmpty();
  }

  @Test
  void leavesAContextAloneThatIsNone() {
    assertThat(reader.read("[\"_context\"]").payload()).isInstanceOf(Payload.Text.class);
    assertThat(reader.read("{\"_context\": 1}").payload()).isInstanceOf(Payload.Text.class);
    assertThat(reader.read("{\"_context\": ").payload()).isInstanceOf(Payload.Text.class);
  }

  private static String json(TaskInput input) {
    return ((Payload.Tree) input.payload()).value().toString();
  }
}
