package dev.stepworker.runtime;

import dev.stepworker.api.spi.CheckpointStore;
import dev.stepworker.api.spi.ErrorMapper;
import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.api.spi.PayloadStore;
import dev.stepworker.api.spi.ScaleInGuard;
import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.observe.ObservedTasks;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.payload.JacksonCodec;
import dev.stepworker.runtime.task.Claims;
import dev.stepworker.runtime.time.WorkerTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** What was set on a builder. Confined to it, and read only once the worker is built. */
final class WorkerSettings {
  static final Duration DEFAULT_GRACE = Duration.ofSeconds(90);
  static final Duration DEFAULT_CLAIM_LEASE = Duration.ofMinutes(5);
  static final Duration DEFAULT_RETRY_REPORTS_FOR = Duration.ofMinutes(10);

  final String name;
  final List<Registration> registrations = new ArrayList<>();
  final List<String> registrationProblems = new ArrayList<>();
  final Map<String, Function<WorkerTime, SlotSupplier>> pools = new LinkedHashMap<>();
  final List<TaskInterceptor> interceptors = new ArrayList<>();
  final List<ErrorMapper> errorMappers = new ArrayList<>();
  PayloadCodec codec = JacksonCodec.create();
  MeterRegistry meterRegistry = new CompositeMeterRegistry();
  Duration grace = DEFAULT_GRACE;
  Duration retryReportsFor = DEFAULT_RETRY_REPORTS_FOR;
  Consumer<SfnAsyncClientBuilder> sfnClients = builder -> {};
  Consumer<SqsAsyncClientBuilder> sqsClients = builder -> {};
  int heartbeatBudget = Integer.MAX_VALUE;
  HandlerThreads threads = HandlerThreads.PLATFORM;
  int replicas = 1;
  boolean createMissingActivities;
  boolean drainOnShutdown;

  IdempotencyStore idempotency = Claims.unlimited();
  Duration claimLease = DEFAULT_CLAIM_LEASE;

  @Nullable ObservationRegistry observationRegistry;

  @Nullable ScaleInGuard scaleInGuard;

  @Nullable CheckpointStore checkpoints;

  @Nullable PayloadStore payloads;

  @Nullable WorkerClients clients;

  @Nullable WorkerTime time;

  WorkerSettings(String name) {
    this.name = name;
  }

  /** All interceptors, the outermost first. */
  List<TaskInterceptor> allInterceptors() {
    List<TaskInterceptor> all = new ArrayList<>();
    if (observationRegistry != null) {
      all.add(new ObservedTasks(observationRegistry));
    }
    all.addAll(interceptors);
    return all;
  }

  /** How many polls of activities may be open at once. */
  int activityPolls() {
    return pollers(Registration.OfActivity.class);
  }

  /** How many receives may be open at once. */
  int receives() {
    return pollers(Registration.OfQueue.class);
  }

  private int pollers(Class<? extends Registration> kind) {
    return registrations.stream()
        .filter(kind::isInstance)
        .mapToInt(registration -> registration.options().pollers())
        .sum();
  }
}
