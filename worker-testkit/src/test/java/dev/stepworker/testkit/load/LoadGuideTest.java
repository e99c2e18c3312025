package dev.stepworker.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class LoadGuideTest {
  private static final int TASKS = 200;
  private static final TaskType<JsonNode, JsonNode> CHARGE =
      TaskType.of("charge-card", JsonNode.class, JsonNode.class);

  // tag::load[]
  @Test
  void answersEveryTaskThoughTheServiceThrottles() throws InterruptedException {
    CountDownLatch handled = new CountDownLatch(TASKS);
    try (LoadEndpoint endpoint = LoadEndpoint.start(Duration.ofMillis(5))) { // of each answer
      endpoint.faults().inject(Fault.throttling().on("SendTaskSuccess").probability(0.1, 42));
      Source charges = endpoint.source("charge-card");
      try (StepWorker worker = StepWorker.builder("payments")
          .stepFunctionsClients(client -> client
              .endpointOverride(endpoint.uri())
              .region(Region.US_EAST_1)
              .credentialsProvider(AnonymousCredentialsProvider.create()))
          .activity(
              CHARGE,
              (order, task) -> {
                handled.countDown();
                return order;
              },
              o -> o.activity(LoadEndpoint.activityArn("charge-card")).concurrency(50))
          .build()) {
        worker.start();
        charges.offer(TASKS);

        assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<DrainReport> drained = worker.drain(Duration.ofSeconds(10));
        charges.dismiss(); // ends the polls that wait
        drained.join();
      }
      assertThat(charges.counts().succeeded()).isEqualTo(TASKS);
      assertThat(charges.counts().repeated()).isZero();
    }
  }
  // end::load[]
}
