package dev.stepworker.samples.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Runs one execution a page of files until no page is left. Confined to one thread. */
final class Executions {
  private static final long LOOK_EVERY_MILLIS = 100;

  private final SfnAsyncClient sfn;
  private final String stateMachineArn;
  private final CountDownLatch stopped;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Prepares the runs.
   *
   * @param stopped open as long as the run is wanted
   */
  Executions(SfnAsyncClient sfn, String stateMachineArn, CountDownLatch stopped) {
    this.sfn = sfn;
    this.stateMachineArn = stateMachineArn;
    this.stopped = stopped;
  }

  /**
   * Works on every page.
   *
   * @throws RunFailedException if an execution does not succeed
   * @throws InterruptedException if the run was stopped
   */
  ReportSummary run(String directory, List<String> include)
      throws InterruptedException, JsonProcessingException {
    int page = 0;
    ReportSummary summary = run(new PageRequest(directory, include, page));
    while (summary.more()) {
      summary = run(new PageRequest(directory, include, ++page));
    }
    return summary;
  }

  private ReportSummary run(PageRequest page) throws InterruptedException, JsonProcessingException {
    String input = json.writeValueAsString(page);
    String arn = sfn.startExecution(r -> r.stateMachineArn(stateMachineArn).input(input))
        .join()
        .executionArn();
    DescribeExecutionResponse execution = describe(arn);
    while (execution.status() == ExecutionStatus.RUNNING) {
      pause();
      execution = describe(arn);
    }
    if (execution.status() != ExecutionStatus.SUCCEEDED) {
      throw new RunFailedException(execution);
    }
    return json.readValue(execution.output(), ReportSummary.class);
  }

  private DescribeExecutionResponse describe(String arn) {
    return sfn.describeExecution(r -> r.executionArn(arn)).join();
  }

  private void pause() throws InterruptedException {
    if (stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("The run was stopped");
    }
  }
}
