package dev.stepworker.catalogue;

import dev.stepworker.integrations.mediaconvert.MediaConvertCreateJob;
import dev.stepworker.model.ServiceTask;

/** The page mediaconvert.md. */
final class MediaConvertExamples {
  private MediaConvertExamples() {}

  static Page page() {
    return Page.of("mediaconvert", "AWS Elemental MediaConvert", MediaConvertExamples.class)
        .example(
            "Convert a file",
            "media-convert-create-job/pattern-run-job",
            MediaConvertExamples::convertAFile);
  }

  private static Rendering convertAFile() {
    // tag::media-convert-create-job/pattern-run-job[]
    ServiceTask task = MediaConvertCreateJob.runJob(job -> {
      job.role.set("arn:aws:iam::123456789012:role/media-convert");
      job.settings.object(settings -> settings
          .list(
              "Inputs",
              inputs -> inputs.object(input -> input.set("FileInput", "s3://video-in/clip.mov")))
          .list(
              "OutputGroups",
              groups -> groups.object(group -> group
                  .set("Name", "File Group")
                  .object(
                      "OutputGroupSettings",
                      output -> output
                          .set("Type", "FILE_GROUP_SETTINGS")
                          .object(
                              "FileGroupSettings",
                              files -> files.set("Destination", "s3://video-out/"))))));
    });
    // end::media-convert-create-job/pattern-run-job[]
    return Rendering.of(task);
  }
}
