package dev.stepworker.runtime;

import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.runtime.async.Continuations;
import dev.stepworker.runtime.async.GrowingPool;
import dev.stepworker.runtime.async.NamedThreads;
import dev.stepworker.runtime.aws.AwsSettings;
import dev.stepworker.runtime.aws.SdkClients;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import dev.stepworker.runtime.payload.JacksonCodec;
import dev.stepworker.runtime.time.DurationRange;
import dev.stepworker.runtime.time.SystemTime;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;

/** The settings of a {@link CompletionClient}. Not thread-safe. */
public final class CompletionClientBuilder {
  private static final String NAME = "completions";

  private PayloadCodec codec = JacksonCodec.create();
  private Consumer<SfnAsyncClientBuilder> stepFunctions = builder -> {};
  private Duration retryReportsFor = WorkerSettings.DEFAULT_RETRY_REPORTS_FOR;
  private int heartbeatBudget = Integer.MAX_VALUE;
  private @Nullable Executor continuations;
  private @Nullable WorkerTime time;

  CompletionClientBuilder() {}

  /** Sets how outputs are written; by {@code JacksonCodec.create()} when unset. */
  public CompletionClientBuilder codec(PayloadCodec outputs) {
    codec = outputs;
    return this;
  }

  /** Customizes the client of Step Functions: region, credentials, endpoint. */
  public CompletionClientBuilder stepFunctionsClient(
      Consumer<SfnAsyncClientBuilder> customization) {
    stepFunctions = customization;
    return this;
  }

  /**
   * Sets how long a report that fails is tried again; 10 minutes when unset.
   *
   * @param longest zero or more, 365 days at most
   * @throws IllegalArgumentException if it is out of range
   */
  public CompletionClientBuilder retryReportsFor(Duration longest) {
    DurationRange.ZERO_OR_MORE.check("retryReportsFor", longest);
    retryReportsFor = longest;
    return this;
  }

  /**
   * Sets how many heartbeats are sent in a second at the most; no limit when unset.
   *
   * @param perSecond 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public CompletionClientBuilder heartbeatBudget(int perSecond) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("heartbeatBudget is " + perSecond + "; must be 1 or more");
    }
    heartbeatBudget = perSecond;
    return this;
  }

  /**
   * Runs what follows on the client's stages, and the hooks of cancellations, on this executor; on
   * threads of the client when unset: as many as block at once, named
   * {@code stepworker-completions-answers-1} and so on.
   *
   * @param executor stays open when the client closes. One with a fixed number of threads must not
   *     have them all wait for other stages of the client. What it refuses runs on a thread that
   *     the client needs for its calls, and must not block
   */
  public CompletionClientBuilder continuations(Executor executor) {
    continuations = executor;
    return this;
  }

  /** Lives by this time instead of the system's; for tests that move it. */
  public CompletionClientBuilder time(WorkerTime newTime) {
    time = newTime;
    return this;
  }

  /** Builds the client; it is ready at once. */
  public CompletionClient build() {
    Resources resources = new Resources();
    WorkerTime clock =
        time == null ? resources.add(new SystemTime("stepworker-" + NAME + "-timer")) : time;
    Executor answers = continuations == null
        ? resources.add(new GrowingPool("stepworker-" + NAME + "-answers"))
        : continuations;
    ExecutorService control =
        Executors.newSingleThreadExecutor(NamedThreads.of("stepworker-" + NAME + "-control"));
    resources.add(control::shutdown);
    SdkClients clients = resources.add(
        new SdkClients(new AwsSettings(NAME, 0, 0, stepFunctions, sqs -> {}), Runnable::run));
    ControlCalls calls = new ControlCalls(clients.stepFunctions());
    Reporter reporter = resources.add(new Reporter(calls, clock, control, retryReportsFor));
    return new CompletionClient(
        codec,
        new CompletionParts(
            control,
            new Continuations(answers),
            calls,
            reporter,
            new Heartbeats(calls, clock, heartbeatBudget),
            resources));
  }
}
