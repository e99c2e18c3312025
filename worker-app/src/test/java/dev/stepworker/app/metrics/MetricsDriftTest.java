package dev.stepworker.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.stepworker.app.LauncherProcess;
import dev.stepworker.app.SampleHandlers;
import dev.stepworker.app.ServicesJar;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskEndpoint;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What alert rules and dashboard ask for is what a running worker tells. */
@TestInstance(Lifecycle.PER_CLASS)
class MetricsDriftTest {
  private final TaskEndpoint endpoint = TaskEndpoint.start();
  private String text = "";

  /** One task succeeds after a retry of its report, one fails; then the metrics are read. */
  @BeforeAll
  void scrapeARunningWorker(@TempDir Path folder) throws Exception {
    String greet = endpoint.createActivity("greet");
    String hang = endpoint.createActivity("hang");
    endpoint.faults().inject(Fault.throttling().on("SendTaskSuccess").next(1));
    try (LauncherProcess launcher = LauncherProcess.start(environment(folder, greet, hang))) {
      final int port = Integer.parseInt(launcher.await("Management port opened address=.*:(\\d+)"));
      launcher.await("(Worker started)");
      List<EndpointTask> tasks = List.of(
          endpoint.schedule(greet, TaskSpec.ofInput("\"Ada\"")),
          endpoint.schedule(greet, TaskSpec.ofInput("{\"no\": \"name\"}")));
      for (EndpointTask task : tasks) {
        task.ended().get(30, TimeUnit.SECONDS);
      }
      text = launcher.get(port, "/metrics").body();
    }
  }

  private Map<String, String> environment(Path folder, String greet, String hang)
      throws IOException {
    return Map.of(
        "STEPWORKER_PLUGINS_FOLDER",
        ServicesJar.folderWith(folder, SampleHandlers.class.getName()).toString(),
        "STEPWORKER_MANAGEMENT_PORT",
        "0",
        "STEPWORKER_LOG_FORMAT",
        "plain",
        "STEPWORKER_HANDLERS_GREET_ACTIVITY_ARN",
        greet,
        "STEPWORKER_HANDLERS_HANG_ACTIVITY_ARN",
        hang,
        "STEPWORKER_HANDLERS_APPROVE_ORDER_QUEUE_URL",
        "http://127.0.0.1:1/000000000000/approvals",
        "AWS_ENDPOINT_URL",
        endpoint.uri().toString(),
        "AWS_REGION",
        "eu-west-1",
        "AWS_ACCESS_KEY_ID",
        "test",
        "AWS_SECRET_ACCESS_KEY",
        "test");
  }

  @AfterAll
  void closeEndpoint() {
    endpoint.close();
  }

  @Test
  void everyMetricAskedForIsEmitted() throws IOException {
    Scrape scrape = Scrape.parse(text);

    assertThat(Expressions.metrics())
        .hasSizeGreaterThan(20)
        .allSatisfy(metric -> assertThat(scrape.hasMetric(metric)).as(metric).isTrue());
  }

  @Test
  void everyLabelValueAskedForExists() throws IOException {
    Scrape scrape = Scrape.parse(text);

    assertThat(Expressions.picks())
        .hasSizeGreaterThan(10)
        .allSatisfy(pick -> assertThat(scrape.hasLabel(pick.metric(), pick.label(), pick.value()))
            .as(pick.toString())
            .isTrue());
  }

  @Test
  void everyLabelGroupedByExists() throws IOException {
    Scrape scrape = Scrape.parse(text);

    assertThat(Expressions.groupings())
        .hasSizeGreaterThan(20)
        .allSatisfy(group -> assertThat(scrape.labels().get(group.metric()))
            .as(group.toString())
            .containsKey(group.label()));
  }

  @Test
  void prometheusFindsNothingToCorrect() throws Exception {
    Process promtool = startPromtool();
    promtool.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    promtool.getOutputStream().close();
    String findings = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    promtool.waitFor();

    assertThat(findings.lines().filter(MetricsDriftTest::isOurs)).isEmpty();
  }

  private static boolean isOurs(String finding) {
    return finding.startsWith("stepworker_") && !finding.endsWith(" no help text");
  }

  private static Process startPromtool() {
    try {
      return new ProcessBuilder("promtool", "check", "metrics")
          .redirectErrorStream(true)
          .start();
    } catch (IOException notFound) {
      return abort("promtool is not installed (Debian: apt-get install prometheus)");
    }
  }
}
