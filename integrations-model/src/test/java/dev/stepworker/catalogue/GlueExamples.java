package dev.stepworker.catalogue;

import dev.stepworker.integrations.glue.GlueDataBrewStartJobRun;
import dev.stepworker.integrations.glue.GlueStartCrawlerRun;
import dev.stepworker.integrations.glue.GlueStartJobRun;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page glue.md. */
final class GlueExamples {
  private GlueExamples() {}

  static Page page() {
    return Page.of("glue", "AWS Glue", GlueExamples.class)
        .example("Run a job", "glue-start-job-run/seed-glue", GlueExamples::runAJob)
        .example(
            "Run a DataBrew job",
            "glue-data-brew-start-job-run/seed-databrew",
            GlueExamples::runADataBrewJob)
        .example("Start a crawler", "glue-start-crawler-run/minimal", GlueExamples::startACrawler);
  }

  private static Rendering runAJob() {
    // tag::glue-start-job-run/seed-glue[]
    ServiceTask task = GlueStartJobRun.requestResponse(run -> {
      run.jobName.set("my-glue-job");
      run.arguments.object(arguments -> arguments.set("key", "value"));
      run.timeout.set(Duration.ofMinutes(30));
      run.notificationProperty.set(
          notification -> notification.notifyDelayAfter.set(Duration.ofMinutes(5)));
    });
    // end::glue-start-job-run/seed-glue[]
    return Rendering.of(task);
  }

  private static Rendering runADataBrewJob() {
    // tag::glue-data-brew-start-job-run/seed-databrew[]
    ServiceTask task = GlueDataBrewStartJobRun.requestResponse(run -> run.name.set("databrew-job"));
    // end::glue-data-brew-start-job-run/seed-databrew[]
    return Rendering.of(task);
  }

  private static Rendering startACrawler() {
    // tag::glue-start-crawler-run/minimal[]
    ServiceTask task =
        GlueStartCrawlerRun.requestResponse(crawler -> crawler.name.set("orders-crawler"));
    // end::glue-start-crawler-run/minimal[]
    return Rendering.of(task);
  }
}
