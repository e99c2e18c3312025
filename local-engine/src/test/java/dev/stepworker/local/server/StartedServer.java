package dev.stepworker.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;

/** A server as its command line starts it, and what it prints. */
record StartedServer(LocalServer server, BufferedReader lines, CompletableFuture<Integer> exit) {
  static StartedServer with(String... arguments) throws IOException {
    LocalServer server = new LocalServer();
    PipedReader printed = new PipedReader();
    PrintWriter out = new PrintWriter(new PipedWriter(printed), true);
    CommandLine program = server.commandLine().setOut(out);
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(() -> program.execute(arguments));
    return new StartedServer(server, new BufferedReader(printed), exit);
  }

  String line() throws IOException {
    return lines.readLine();
  }

  /** The address that the next line exports for a service. */
  URI endpoint(String service) throws IOException {
    return URI.create(line().replace("export AWS_ENDPOINT_URL_" + service + "=", ""));
  }

  /** Stops it, and sees that it ended well. */
  void stop() {
    server.stop();
    assertThat(exit.join()).isZero();
  }
}
