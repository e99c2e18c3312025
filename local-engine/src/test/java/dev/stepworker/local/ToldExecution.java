package dev.stepworker.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** What the operations tell of one execution, but for whether it can be redriven. */
record ToldExecution(
    Map<String, Object> execution, Map<String, Object> machine, List<HistoryEvent> events) {

  static ToldExecution of(SfnAsyncClient client, String arn) {
    Map<String, Object> execution =
        fields(client.describeExecution(r -> r.executionArn(arn)).join());
    execution.remove("redriveStatus");
    execution.remove("redriveStatusReason");
    return new ToldExecution(
        execution,
        fields(client.describeStateMachineForExecution(r -> r.executionArn(arn)).join()),
        client.getExecutionHistory(r -> r.executionArn(arn)).join().events());
  }

  private static Map<String, Object> fields(SdkPojo response) {
    Map<String, Object> fields = new HashMap<>();
    response
        .sdkFields()
        .forEach(field -> fields.put(field.memberName(), field.getValueOrDefault(response)));
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  String arn() {
    return (String) execution.get("executionArn");
  }

  String status() {
    return (String) execution.get("status");
  }
}
