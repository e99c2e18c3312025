package dev.stepworker.runtime.observe;

import dev.stepworker.api.TaskCancelledException;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskReleasedException;
import dev.stepworker.api.TaskSource;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.runtime.async.Continue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Surrounds each handler call with an observation named {@code stepworker.task}, with the names of
 * OpenTelemetry's messaging conventions; the trace goes on from the headers that came with the
 * task. Thread-safe.
 */
public final class ObservedTasks implements TaskInterceptor {
  private static final String NAME = "stepworker.task";
  private static final String OUTCOME = "stepworker.outcome";
  private static final String PROCESS = "process";

  private final ObservationRegistry registry;

  /** Observes with the handlers of this registry. */
  public ObservedTasks(ObservationRegistry registry) {
    this.registry = registry;
  }

  @Override
  @SuppressWarnings("try") // the scope is there to be closed
  public @Nullable Object around(TaskContext task, @Nullable Object input, Chain next)
      throws Exception {
    Observation observation = observationOf(task).start();
    Object output;
    try (Observation.Scope scope = observation.openScope()) {
      output = next.proceed(input);
    } catch (Throwable e) {
      failed(observation, e);
      throw e;
    }
    if (output instanceof CompletionStage<?> stage) {
      Continue.after(
          stage, done -> succeeded(observation), failure -> failed(observation, failure));
    } else {
      succeeded(observation);
    }
    return output;
  }

  private Observation observationOf(TaskContext task) {
    ReceiverContext<TaskContext> context = new ReceiverContext<>(
        (carrier, header) -> carrier.traceHeader(header).orElse(null), Kind.CONSUMER);
    context.setCarrier(task);
    Observation observation = Observation.createNotStarted(NAME, () -> context, registry)
        .contextualName(PROCESS + " " + task.source().name())
        .lowCardinalityKeyValue("messaging.system", systemOf(task.source()))
        .lowCardinalityKeyValue("messaging.operation.name", PROCESS)
        .lowCardinalityKeyValue("messaging.operation.type", PROCESS)
        .lowCardinalityKeyValue("messaging.destination.name", task.source().name())
        .lowCardinalityKeyValue("stepworker.handler", task.type())
        .highCardinalityKeyValue("stepworker.task", task.token().hash());
    task.messageId()
        .ifPresent(id -> observation.highCardinalityKeyValue("messaging.message.id", id));
    task.executionArn()
        .ifPresent(arn -> observation.highCardinalityKeyValue("stepworker.execution", arn));
    task.stateName()
        .ifPresent(state -> observation.highCardinalityKeyValue("stepworker.state", state));
    return observation;
  }

  private static String systemOf(TaskSource source) {
    return source.kind() == TaskSource.Kind.QUEUE ? "aws_sqs" : "aws_step_functions";
  }

  private static void succeeded(Observation observation) {
    observation.lowCardinalityKeyValue(OUTCOME, "success").stop();
  }

  private static void failed(Observation observation, Throwable failure) {
    if (failure instanceof TaskReleasedException) {
      observation.lowCardinalityKeyValue(OUTCOME, "released").stop();
    } else if (failure instanceof TaskCancelledException) {
      observation.lowCardinalityKeyValue(OUTCOME, "cancelled").stop();
    } else {
      observation.lowCardinalityKeyValue(OUTCOME, "failure").error(failure).stop();
    }
  }
}
