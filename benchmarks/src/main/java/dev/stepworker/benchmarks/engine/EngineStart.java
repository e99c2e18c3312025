package dev.stepworker.benchmarks.engine;

import dev.stepworker.local.LocalStepFunctions;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Starts an engine in a new JVM and prints the milliseconds from the start of the JVM until the
 * engine, and with the argument {@code queues} its queues, have answered a call.
 */
public final class EngineStart {
  private static final int OK = 200;

  private EngineStart() {}

  /** Prints the milliseconds. */
  public static void main(String... arguments) throws IOException {
    try (LocalStepFunctions engine = LocalStepFunctions.builder().realTime().start()) {
      call(engine.endpoint(), "AWSStepFunctions.ListStateMachines");
      if (Arrays.asList(arguments).contains("queues")) {
        call(engine.sqsEndpoint(), "AmazonSQS.ListQueues");
      }
      long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println("ms " + (System.currentTimeMillis() - begin));
    }
  }

  private static void call(URI endpoint, String target) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty("X-Amz-Target", target);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setDoOutput(true);
    try (OutputStream body = connection.getOutputStream()) {
      body.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    if (connection.getResponseCode() != OK) {
      throw new IOException(target + " was answered by " + connection.getResponseCode());
    }
  }
}
