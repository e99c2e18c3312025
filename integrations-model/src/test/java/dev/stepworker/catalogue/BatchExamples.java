package dev.stepworker.catalogue;

import dev.stepworker.integrations.batch.BatchSubmitJob;
import dev.stepworker.model.ServiceTask;

/** The page batch.md. */
final class BatchExamples {
  private BatchExamples() {}

  static Page page() {
    return Page.of("batch", "AWS Batch", BatchExamples.class)
        .example("Submit a job", "batch-submit-job/seed-submit-job", BatchExamples::submitAJob);
  }

  private static Rendering submitAJob() {
    // tag::batch-submit-job/seed-submit-job[]
    ServiceTask task = BatchSubmitJob.runJob(job -> {
      job.jobDefinition.set(
          "arn:aws:batch:us-east-1:123456789012:job-definition/batchJobDefinition:1");
      job.jobName.set("MyJob");
      job.jobQueue.set("arn:aws:batch:us-east-1:123456789012:job-queue/batchQueue");
    });
    // end::batch-submit-job/seed-submit-job[]
    return Rendering.of(task);
  }
}
