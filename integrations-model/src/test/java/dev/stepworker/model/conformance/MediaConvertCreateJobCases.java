package dev.stepworker.model.conformance;

import dev.stepworker.integrations.mediaconvert.MediaConvertCreateJob;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class MediaConvertCreateJobCases {
  private MediaConvertCreateJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<MediaConvertCreateJob> spec =
        job -> given.object("createJobRequest").ifPresent(g -> {
          g.structure(
              "AccelerationSettings",
              job.accelerationSettings,
              (a, settings) -> a.text("Mode", settings.mode));
          g.text("BillingTagsSource", job.billingTagsSource);
          g.text("ClientRequestToken", job.clientRequestToken);
          g.structures("HopDestinations", job.hopDestinations, (h, hop) -> {
            h.integer("Priority", hop.priority);
            h.text("Queue", hop.queue);
            h.integer("WaitMinutes", hop.waitMinutes);
          });
          g.text("JobEngineVersion", job.jobEngineVersion);
          g.text("JobTemplate", job.jobTemplate);
          g.integer("Priority", job.priority);
          g.text("Queue", job.queue);
          g.text("Role", job.role);
          g.document("Settings", job.settings);
          g.text("SimulateReservedQueue", job.simulateReservedQueue);
          g.text("StatusUpdateInterval", job.statusUpdateInterval);
          g.textMap("Tags", job.tags);
          g.textMap("UserMetadata", job.userMetadata);
        });
    return PatternFactories.of(given)
        .requestResponse(() -> MediaConvertCreateJob.requestResponse(spec))
        .runJob(() -> MediaConvertCreateJob.runJob(spec))
        .build();
  }
}
