package dev.stepworker.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.endpoint.Sdk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

class KilledServerTest {
  private static final String DEFINITION = """
      {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 3600, "End": true}}}""";

  @TempDir
  private Path directory;

  @Test
  void leavesItsExecutionsAndItsDirectoryToTheNext() throws IOException {
    String arn;
    List<HistoryEvent> before;
    try (ServerProcess server = start()) {
      arn = with(server.endpoint(), KilledServerTest::startExecution);
      before = with(server.endpoint(), client -> history(client, arn));
    }

    try (ServerProcess server = start()) {
      List<HistoryEvent> after = with(server.endpoint(), client -> history(client, arn));

      assertThat(after).startsWith(before.toArray(HistoryEvent[]::new));
      assertThat(after).hasSize(before.size() + 1);
      assertThat(after.get(before.size()).executionAbortedEventDetails().error())
          .isEqualTo("Local.EngineStopped");
    }
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.with("--port=0", "--no-queues", "--state=" + directory);
  }

  private static <T> T with(URI endpoint, Function<SfnAsyncClient, T> calls) {
    try (SfnAsyncClient client = Sdk.stepFunctions(endpoint)) {
      return calls.apply(client);
    }
  }

  private static String startExecution(SfnAsyncClient client) {
    String machine = client
        .createStateMachine(r ->
            r.name("orders").definition(DEFINITION).roleArn("arn:aws:iam::000000000000:role/test"))
        .join()
        .stateMachineArn();
    return client.startExecution(r -> r.stateMachineArn(machine)).join().executionArn();
  }

  private static List<HistoryEvent> history(SfnAsyncClient client, String arn) {
    return client.getExecutionHistory(r -> r.executionArn(arn)).join().events();
  }
}
