package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks definitions and inputs in every way a random hand finds; the engine must not care. */
class EngineFuzzTest {
  private static final int ROUNDS = 3000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SEED = """
      {"StartAt": "A", "States": {
        "A": {"Type": "Pass", "Parameters": {"n.$": "$.n"}, "ResultPath": "$.r", "Next": "B"},
        "B": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.n", "NumericEquals": 1},
          {"Variable": "$.s", "StringMatches": "a*"}], "Next": "C"}], "Default": "D"},
        "C": {"Type": "Wait", "SecondsPath": "$.n", "Next": "D"},
        "D": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "Next": "E",
          "ItemProcessor": {"StartAt": "D1", "States": {"D1": {"Type": "Pass",
            "QueryLanguage": "JSONata", "Output": "{% $states.input + 1 %}", "End": true}}},
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "F"}]},
        "E": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:echo",
          "Retry": [{"ErrorEquals": ["X"], "MaxAttempts": 2}], "TimeoutSeconds": 5, "End": true},
        "F": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "F1", "States": {
          "F1": {"Type": "Fail", "ErrorPath": "$.Error", "Cause": "c"}}}]}}}
      """;
  private static final List<Object> STRANGE = new ArrayList<>(List.of(
      "",
      "$",
      "$.",
      "$[",
      "$$",
      "$.n",
      "$x",
      "{% %}",
      "{%}",
      "{% $ %}",
      "States.Format('{}', $.n)",
      "States.",
      -1,
      0,
      1e308,
      true,
      List.of(),
      Map.of(),
      List.of(1, "x"),
      "Pass",
      "A",
      "\u0000"));

  @Test
  void endsEveryExecutionOrRefusesIt() {
    Random random = new Random(42);
    STRANGE.add(null);
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .timeSkipping()
        .function("echo", input -> input)
        .start()) {
      for (int i = 0; i < ROUNDS; i++) {
        Object definition = Json.parse(SEED);
        Object input = Json.parse("{\"n\":1,\"s\":\"abc\",\"items\":[1,2,3]}");
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
          change(random.nextInt(4) == 0 ? input : definition, random);
        }
        run(local, Json.write(definition), Json.write(input));
      }
    }
  }

  private static void run(LocalStepFunctions local, String definition, String input) {
    try {
      Execution run = local.start(definition, input).await(PATIENCE);
      assertThat(run.cause().orElse("")).doesNotContain("The local engine failed", "java.");
    } catch (ServiceError e) {
      assertThat(e.type()).isEqualTo("InvalidDefinition");
    } catch (IllegalStateException e) {
      fail("No end for " + definition + " with " + input, e);
    }
  }

  private static void change(Object value, Random random) {
    List<Map<String, Object>> objects = new ArrayList<>();
    collect(value, objects);
    Map<String, Object> object = objects.get(random.nextInt(objects.size()));
    if (object.isEmpty()) {
      return;
    }
    String name = new ArrayList<>(object.keySet()).get(random.nextInt(object.size()));
    if (random.nextInt(4) == 0) {
      object.remove(name);
    } else {
      object.put(name, copy(STRANGE.get(random.nextInt(STRANGE.size()))));
    }
  }

  private static Object copy(Object value) {
    return Json.parse(Json.write(value));
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  private static void collect(Object value, List<Map<String, Object>> objects) {
    if (value instanceof Map<?, ?> map) {
      objects.add((Map<String, Object>) map);
      new LinkedHashMap<>(map).values().forEach(member -> collect(member, objects));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, objects));
    }
  }
}
