package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.http.WireClient;
import dev.stepworker.local.json.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

/** Whatever the members: an answer or a refusal by the service's names, soon, without a trace. */
class OperationPropertyTest {
  private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:fuzzed";
  private static final List<String> OPERATIONS = List.of(
      "CreateActivity",
      "DescribeActivity",
      "ListActivities",
      "DeleteActivity",
      "SendTaskSuccess",
      "SendTaskFailure",
      "SendTaskHeartbeat",
      "CreateStateMachine",
      "UpdateStateMachine",
      "DescribeStateMachine",
      "ListStateMachines",
      "DeleteStateMachine",
      "ValidateStateMachineDefinition",
      "TestState",
      "PublishStateMachineVersion",
      "ListStateMachineVersions",
      "DeleteStateMachineVersion",
      "CreateStateMachineAlias",
      "UpdateStateMachineAlias",
      "DescribeStateMachineAlias",
      "ListStateMachineAliases",
      "DeleteStateMachineAlias",
      "StartExecution",
      "StopExecution",
      "DescribeExecution",
      "RedriveExecution",
      "ListExecutions",
      "GetExecutionHistory",
      "DescribeStateMachineForExecution",
      "ListMapRuns",
      "DescribeMapRun",
      "UpdateMapRun",
      "TagResource",
      "UntagResource",
      "ListTagsForResource");
  private static final List<String> MEMBERS = List.of(
      "name",
      "activityArn",
      "stateMachineArn",
      "stateMachineVersionArn",
      "stateMachineAliasArn",
      "executionArn",
      "mapRunArn",
      "resourceArn",
      "taskToken",
      "output",
      "error",
      "cause",
      "definition",
      "roleArn",
      "type",
      "input",
      "tags",
      "tagKeys",
      "maxResults",
      "nextToken",
      "routingConfiguration",
      "loggingConfiguration",
      "publish",
      "versionDescription",
      "mock",
      "stateName",
      "variables",
      "inspectionLevel",
      "stateConfiguration",
      "includedData",
      "statusFilter",
      "reverseOrder",
      "maxConcurrency",
      "revisionId",
      "description");
  private static final List<@Nullable Object> VALUES = Arrays.asList(
      null,
      "",
      " ",
      "a",
      "x".repeat(300),
      "\u0000",
      "\uD800",
      MACHINE,
      MACHINE + ":1",
      MACHINE.replace("stateMachine", "activity"),
      MACHINE.replace("stateMachine", "execution"),
      "arn:aws:states:::",
      "arn",
      ":::::::",
      0,
      -1,
      1,
      1e300,
      Long.MAX_VALUE,
      true,
      false,
      List.of(),
      List.of(1),
      List.of(Map.of()),
      List.of(Map.of("key", "a", "value", "b")),
      List.of(Map.of("stateMachineVersionArn", MACHINE + ":1", "weight", 100)),
      Map.of(),
      Map.of("level", "ALL"),
      Map.of("result", "{"),
      Map.of("errorOutput", 1),
      Definitions.PASS,
      "{\"Type\":\"Succeed\"}",
      "{\"Type\":\"Choice\"}",
      "[]",
      "{",
      "null",
      "STANDARD",
      "EXPRESS",
      "DEBUG",
      "RUNNING");

  private LocalStepFunctions local;
  private WireClient client;

  @BeforeProperty
  void start() {
    local = LocalStepFunctions.start();
    local.createStateMachine("fuzzed", Definitions.PASS);
    client = new WireClient(local.endpoint());
  }

  @AfterProperty
  void close() {
    local.close();
  }

  @Property(tries = 3000)
  void everyCallIsAnsweredOrRefused(
      @ForAll("operations") String operation, @ForAll("requests") Map<String, Object> request) {
    WireClient.Response response = client.call(operation, Json.write(request));

    assertThat(response.status()).as(operation + " " + response.body()).isIn(200, 400);
    assertThat(response.body()).startsWith("{").doesNotContain("\tat ", "java.");
    if (response.status() == 400) {
      assertThat(response.errorType()).matches("[A-Z][A-Za-z]+");
      assertThat(response.errorMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> operations() {
    return Arbitraries.of(OPERATIONS);
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> requests() {
    Arbitrary<Map<String, @Nullable Object>> some = Arbitraries.of(MEMBERS)
        .list()
        .ofMaxSize(8)
        .flatMap(names -> Arbitraries.of(VALUES).list().ofSize(names.size()).map(values -> {
          Map<String, @Nullable Object> request = new HashMap<>();
          for (int i = 0; i < names.size(); i++) {
            request.put(names.get(i), values.get(i));
          }
          return request;
        }));
    return some.map(request -> {
      request.putIfAbsent("stateMachineArn", MACHINE);
      return request;
    });
  }
}
