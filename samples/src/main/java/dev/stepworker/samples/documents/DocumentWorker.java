package dev.stepworker.samples.documents;

import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

/** The worker of the pipeline: three activities and one queue. */
final class DocumentWorker {
  private static final int SLOTS = 8;

  private DocumentWorker() {}

  static StepWorker create(
      Services services, String queueUrl, Path output, MeterRegistry registry) {
    StepWorkerBuilder builder = StepWorker.builder("documents")
        .activity(DocumentPipeline.LIST, new ListFiles(output), o -> o.concurrency(1))
        .activity(DocumentPipeline.ANALYSE, new AnalyseFile(), o -> o.concurrency(SLOTS))
        .queue(
            queueUrl, DocumentPipeline.ARCHIVE, new ArchiveFile(output), o -> o.concurrency(SLOTS))
        .activity(DocumentPipeline.REPORT, new WriteReport(output), o -> o.concurrency(1))
        .meterRegistry(registry)
        .stepFunctionsClients(services::customize)
        .sqsClients(services::customize);
    return builder.build();
  }
}
