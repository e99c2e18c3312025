package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.completion.ReportObserver;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.http.HttpSettings;
import dev.stepworker.runtime.http.LeanHttpClient;
import dev.stepworker.runtime.time.ManualTime;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;

/** A report finds no connection, and the task ends before it is sent: it was never delivered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NeverSentReportTest {
  private static final EventLoopGroup LOOPS = new NioEventLoopGroup(1, NamedThreads.of("narrow"));

  private final Rig rig = Rig.start(ofSeconds(60));
  private final ManualTime time = new ManualTime();
  private final FirstRetry retried = new FirstRetry();
  private final EndpointTask task = rig.endpoint().openCallback(TaskSpec.ofInput("{}"));
  private String activity = "";

  @BeforeEach
  void createActivity() {
    activity = rig.endpoint().createActivity("work");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Clients with one connection, for which other calls do not wait for long. */
  static Stream<Named<SdkAsyncHttpClient>> narrowClients() {
    return Stream.of(
        Named.of("own", lean()),
        Named.of(
            "the SDK's",
            NettyNioAsyncHttpClient.builder()
                .maxConcurrency(1)
                .connectionAcquisitionTimeout(ofSeconds(1))
                .build()));
  }

  @ParameterizedTest
  @MethodSource("narrowClients")
  void isNotTakenForDelivered(SdkAsyncHttpClient http) {
    try (http;
        SfnAsyncClient client = client(http)) {
      CompletableFuture<?> poll = client.getActivityTask(call -> call.activityArn(activity));
      rig.awaitCalls("GetActivityTask", 1);

      CompletableFuture<CompletionResult> result = report(client);
      ServiceAnswer first = Soon.get("first answer", retried.answer);
      task.stop();
      rig.schedule("work", TaskSpec.ofInput("{}"));
      Soon.get("end of the poll", poll);
      time.advance(ofSeconds(1));

      assertThat(first).isEqualTo(ServiceAnswer.NOT_DONE);
      assertThat(Soon.get("result", result)).isEqualTo(CompletionResult.ALREADY_CLOSED);
    }
  }

  private CompletableFuture<CompletionResult> report(SfnAsyncClient client) {
    return new Reporter(new ControlCalls(client), time, Runnable::run, ofMinutes(10))
        .report(TaskToken.of(task.token().orElseThrow()), new Report.Success("\"done\""), retried)
        .toCompletableFuture();
  }

  private SfnAsyncClient client(SdkAsyncHttpClient http) {
    SfnAsyncClientBuilder builder = SfnAsyncClient.builder()
        .httpClient(http)
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
    rig.configure(builder);
    return builder.build();
  }

  private static SdkAsyncHttpClient lean() {
    HttpSettings one =
        new HttpSettings(1, 10_000, ofMillis(1), ofSeconds(5), ofSeconds(60), ofSeconds(60));
    return new LeanHttpClient(one, LOOPS);
  }

  /** Hears of the first answer that a report did not settle with. */
  private static final class FirstRetry implements ReportObserver {
    private final CompletableFuture<ServiceAnswer> answer = new CompletableFuture<>();

    @Override
    public void retried(Report next, ServiceAnswer cause) {
      answer.complete(cause);
    }

    @Override
    public void settled(Report last, CompletionResult result, Duration took) {}
  }
}
