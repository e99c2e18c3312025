package dev.stepworker.samples.documents;

import dev.stepworker.runtime.StepWorker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** One run of the pipeline, from the creation of what it needs to its table of results. */
final class PipelineRun {
  private final Services services;
  private final Path output;
  private final PrintStream terminal;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  PipelineRun(Services services, Path output, PrintStream terminal) {
    this.services = services;
    this.output = output;
    this.terminal = terminal;
  }

  /** Works on the files and prints what came of it. */
  void run(String directory, List<String> include) throws IOException, InterruptedException {
    Files.createDirectories(output);
    try (SfnAsyncClient sfn = sfn();
        SqsAsyncClient sqs = sqs()) {
      terminal.println("Using " + services.description());
      Deployment deployment = Deployment.create(sfn, sqs);
      Files.writeString(
          output.resolve("definition.asl.json"), deployment.definition().toJson() + "\n");
      work(sfn, deployment, directory, include);
    }
  }

  private void work(
      SfnAsyncClient sfn, Deployment deployment, String directory, List<String> include)
      throws IOException, InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Measurements measurements = new Measurements(registry);
    StepWorker worker = DocumentWorker.create(services, deployment.queueUrl(), output, registry);
    GentleStop stop = new GentleStop(worker, services, stopped);
    ReportSummary summary;
    String measured;
    try (stop;
        Progress progress = new Progress(worker, measurements, terminal)) {
      worker.start();
      progress.start();
      summary = new Executions(sfn, deployment.stateMachineArn(), stopped).run(directory, include);
      measured = measurements.table();
    }
    new ResultTable(terminal).print(Path.of(summary.report()));
    terminal.print(measured);
    terminal.printf(
        "%n%d files, %d failed%nreport: %s%n", summary.files(), summary.failed(), summary.report());
  }

  private SfnAsyncClient sfn() {
    SfnAsyncClientBuilder builder = SfnAsyncClient.builder();
    services.customize(builder);
    return builder.build();
  }

  private SqsAsyncClient sqs() {
    SqsAsyncClientBuilder builder = SqsAsyncClient.builder();
    services.customize(builder);
    return builder.build();
  }
}
