package dev.stepworker.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessMetricsTest {
  private final ProcessMetrics metrics = new ProcessMetrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void countsInBucketsWhereDashboardsAskForPercentiles() {
    metrics.registry().timer("stepworker.task.execution").record(Duration.ofMillis(700));

    assertThat(metrics.scrape("text/plain"))
        .contains("stepworker_task_execution_seconds_bucket{le=\"0.5\"} 0")
        .contains("stepworker_task_execution_seconds_bucket{le=\"1.0\"} 1")
        .contains("stepworker_task_execution_seconds_count 1");
  }

  @Test
  void keepsOtherTimersSmall() {
    metrics.registry().timer("stepworker.poll").record(Duration.ofSeconds(60));

    assertThat(metrics.scrape("text/plain"))
        .contains("stepworker_poll_seconds_count 1")
        .doesNotContain("stepworker_poll_seconds_bucket");
  }

  @Test
  void watchesTheVirtualMachine() {
    assertThat(metrics.scrape("text/plain"))
        .contains("jvm_memory_used_bytes{area=\"heap\"")
        .contains("jvm_threads_live_threads ")
        .contains("process_cpu_usage ")
        .contains("process_files_open_files ");
  }
}
