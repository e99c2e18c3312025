package dev.stepworker.samples.documents;

import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.Catch;
import dev.stepworker.model.ContextObject;
import dev.stepworker.model.JitterStrategy;
import dev.stepworker.model.MapState;
import dev.stepworker.model.Pass;
import dev.stepworker.model.Retry;
import dev.stepworker.model.State;
import dev.stepworker.model.StateMachine;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The contracts and the definition of the document pipeline: list the files, then for each of them,
 * eight at a time, analyse (an activity) and archive (a callback through a queue), then report.
 */
public final class DocumentPipeline {
  static final TaskType<PageRequest, FilePage> LIST = TaskType.of(
          "list-files", PageRequest.class, FilePage.class)
      .timeout(Duration.ofMinutes(5))
      .heartbeat(Duration.ofSeconds(30))
      .errors("Directory.Missing");

  static final TaskType<FileRef, FileAnalysis> ANALYSE = TaskType.of(
          "analyse-file", FileRef.class, FileAnalysis.class)
      .timeout(Duration.ofMinutes(15))
      .heartbeat(Duration.ofSeconds(30))
      .errors(InputFile.UNREADABLE, InputFile.NOT_REGULAR);

  static final TaskType<ArchiveRequest, ArchivedFile> ARCHIVE = TaskType.of(
          "archive-file", ArchiveRequest.class, ArchivedFile.class)
      .timeout(Duration.ofMinutes(15))
      .heartbeat(Duration.ofMinutes(1))
      .errors(InputFile.UNREADABLE, InputFile.NOT_REGULAR, ArchiveFile.NOT_WRITABLE);

  static final TaskType<PageOutcome, ReportSummary> REPORT = TaskType.of(
          "write-report", PageOutcome.class, ReportSummary.class)
      .timeout(Duration.ofMinutes(5))
      .heartbeat(Duration.ofSeconds(30));

  private static final int FILES_AT_A_TIME = 8;

  private DocumentPipeline() {}

  /** The contracts that activities serve; the archive's is served through the queue. */
  static Stream<TaskType<?, ?>> activities() {
    return Stream.of(LIST, ANALYSE, REPORT);
  }

  /**
   * The definition, for the queue that the archivers listen to.
   *
   * @param queueUrl URL of that queue
   * @param environment region and account of the activities
   */
  public static StateMachine definition(String queueUrl, AwsEnvironment environment) {
    return StateMachine.named("document-pipeline")
        .comment("Analyses and archives the files of a directory")
        .environment(environment)
        .startAt(StepFunctionsInvokeActivity.of(LIST)
            .named("List files")
            .retry(whenAWorkerGoesAway())
            .next(forEachFile(queueUrl)))
        .build();
  }

  private static MapState forEachFile(String queueUrl) {
    return MapState.named("For each file")
        .itemsPath("$.files")
        .maxConcurrency(FILES_AT_A_TIME)
        .itemSelector(
            item -> item.path("directory", "$.directory").set("path", ContextObject.mapItemValue()))
        .itemProcessor(analyse(queueUrl))
        .resultPath("$.outcomes")
        .next(report());
  }

  private static State<?> analyse(String queueUrl) {
    return StepFunctionsInvokeActivity.of(ANALYSE)
        .named("Analyse")
        .resultPath("$.analysis")
        .retry(whenAWorkerGoesAway())
        .catchError(Catch.onAll().resultPath("$.failure").next(failed()))
        .next(archive(queueUrl));
  }

  private static State<?> archive(String queueUrl) {
    return SqsSendMessage.waitForTaskToken(ARCHIVE, m -> m.queueUrl.set(queueUrl))
        .named("Archive")
        .resultPath("$.archived")
        .retry(whenAWorkerGoesAway())
        .catchError(Catch.onAll().resultPath("$.failure").next("Failed"))
        .next(done());
  }

  private static State<?> done() {
    return Pass.named("Done")
        .parameters(outcome -> outcome.object(
            "file",
            file -> file.path("path", "$.path")
                .path("bytes", "$.analysis.bytes")
                .path("lines", "$.analysis.lines")
                .path("words", "$.analysis.words")
                .path("sha256", "$.analysis.sha256")
                .path("archive", "$.archived.archive")
                .path("archiveBytes", "$.archived.archiveBytes")));
  }

  private static State<?> failed() {
    return Pass.named("Failed")
        .parameters(outcome -> outcome.object(
            "failed",
            file -> file.path("path", "$.path")
                .path("error", "$.failure.Error")
                .path("cause", "$.failure.Cause")));
  }

  private static State<?> report() {
    return StepFunctionsInvokeActivity.of(
            REPORT,
            request -> request.parameters.object(page ->
                page.path("page", "$.page").path("more", "$.more").path("outcomes", "$.outcomes")))
        .named("Report")
        .retry(whenAWorkerGoesAway());
  }

  private static Retry whenAWorkerGoesAway() {
    return Retry.on("StepWorker.Released", "States.HeartbeatTimeout")
        .interval(Duration.ofSeconds(1))
        .maxAttempts(10)
        .jitter(JitterStrategy.FULL);
  }
}
