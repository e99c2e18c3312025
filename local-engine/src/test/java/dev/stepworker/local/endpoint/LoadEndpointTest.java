package dev.stepworker.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

class LoadEndpointTest {

  @Test
  void servesItsTasksAndSaysWhatItMeasured() throws IOException {
    PipedReader printed = new PipedReader();
    CommandLine program =
        new CommandLine(new LoadEndpoint()).setOut(new PrintWriter(new PipedWriter(printed), true));
    CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(
        () -> program.execute("--port=0", "--tasks=20", "--backlog=5", "--activity=sums"));
    BufferedReader lines = new BufferedReader(printed);
    String[] start = lines.readLine().split("[= ]", -1);

    work(URI.create(start[1]), start[3]);

    assertThat(lines.readLine())
        .startsWith("{\"millis\":")
        .contains("\"tasks\":{\"SUCCEEDED\":20}")
        .contains("\"calls\":{\"GetActivityTask\":20,\"SendTaskSuccess\":20}");
    assertThat(exit.join()).isZero();
  }

  private static void work(URI endpoint, String activity) {
    try (SfnAsyncClient client = Sdk.stepFunctions(endpoint)) {
      for (int i = 0; i < 20; i++) {
        String token =
            client.getActivityTask(r -> r.activityArn(activity)).join().taskToken();
        client.sendTaskSuccess(r -> r.taskToken(token).output("1")).join();
      }
    }
  }
}
