package dev.stepworker.samples.documents;

import dev.stepworker.api.spi.WorkerHandlers;
import java.nio.file.Path;

/**
 * The handlers of the pipeline for the launcher, which finds them by their entry in
 * {@code META-INF/services}. Report and archive go to the folder of {@code DOCUMENTS_OUTPUT}.
 */
// tag::handlers[]
public final class DocumentHandlers implements WorkerHandlers {
  private final Path output =
      Path.of(System.getenv().getOrDefault("DOCUMENTS_OUTPUT", "/tmp/documents"));

  @Override
  public void register(Registry registry) {
    registry.activity(DocumentPipeline.LIST, new ListFiles(output));
    registry.activity(DocumentPipeline.ANALYSE, new AnalyseFile());
    registry.activity(DocumentPipeline.REPORT, new WriteReport(output));
    registry.queue("archive-file", DocumentPipeline.ARCHIVE, new ArchiveFile(output));
  }
}
// end::handlers[]
