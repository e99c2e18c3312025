package dev.stepworker.local;

import dev.stepworker.local.endpoint.Sdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** Engines that use one directory, one after the other. */
record DirectoryEngines(Path directory) {
  private static final String ROLE = "arn:aws:iam::000000000000:role/test";

  /** Asks an engine that is started and closed for it. */
  <T> T with(BiFunction<LocalStepFunctions, SfnAsyncClient, T> calls) {
    try (LocalStepFunctions local = start();
        SfnAsyncClient client = Sdk.stepFunctions(local.endpoint())) {
      return calls.apply(local, client);
    }
  }

  LocalStepFunctions start() {
    return LocalStepFunctions.builder().stateDirectory(directory).start();
  }

  ToldExecution told(String arn) {
    return with((local, client) -> ToldExecution.of(client, arn));
  }

  List<String> listed(String machineArn) {
    return with((local, client) ->
        names(client.listExecutions(r -> r.stateMachineArn(machineArn)).join()));
  }

  static List<String> names(ListExecutionsResponse page) {
    return page.executions().stream().map(ExecutionListItem::name).toList();
  }

  static String createMachine(SfnAsyncClient client, String name, String definition) {
    return client
        .createStateMachine(r -> r.name(name).roleArn(ROLE).definition(definition))
        .join()
        .stateMachineArn();
  }

  static String start(SfnAsyncClient client, String machineArn, String name) {
    return client
        .startExecution(r -> r.stateMachineArn(machineArn).name(name).input("{\"order\": 1}"))
        .join()
        .executionArn();
  }

  /** Starts an execution and waits for its end. */
  static String run(LocalStepFunctions local, SfnAsyncClient client, String machine, String name) {
    String arn = start(client, machine, name);
    local.execution(arn).orElseThrow().await(Duration.ofSeconds(20));
    return arn;
  }
}
