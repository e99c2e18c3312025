package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.QueueSpec;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

class ObservationTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String XRAY = "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1";

  private final Rig rig = Rig.start();
  private final ObservationRegistry registry = ObservationRegistry.create();
  private final CompletableFuture<Observation.Context> stopped = new CompletableFuture<>();

  ObservationTest() {
    registry.observationConfig().observationHandler(new Stopped(stopped));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void surroundsAHandlerCallWithTheNamesOfTheMessagingConventions() {
    CompletableFuture<Boolean> inScope = new CompletableFuture<>();
    rig.start(worker().activity(WORK, (input, task) -> {
      inScope.complete(registry.getCurrentObservation() != null);
      return "done";
    }));

    rig.schedule("work", TaskSpec.ofInput("{\"_context\":{\"state\":\"S\"}}"));

    Observation.Context context = stopped.join();
    assertThat(inScope.join()).isTrue();
    assertThat(context.getName()).isEqualTo("stepworker.task");
    assertThat(context.getContextualName()).isEqualTo("process work");
    assertThat(values(context))
        .containsEntry("messaging.system", "aws_step_functions")
        .containsEntry("messaging.operation.name", "process")
        .containsEntry("messaging.operation.type", "process")
        .containsEntry("messaging.destination.name", "work")
        .containsEntry("stepworker.handler", "work")
        .containsEntry("stepworker.outcome", "success")
        .containsEntry("stepworker.state", "S");
    assertThat(context.getError()).isNull();
  }

  @Test
  void endsWithTheFailureOfTheHandler() {
    rig.start(worker().activity(WORK, (input, task) -> {
      throw new TaskFailure("Payment.Declined", "no");
    }));

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));

    assertThat(stopped.join().getError()).isInstanceOf(TaskFailure.class);
    assertThat(values(stopped.join())).containsEntry("stepworker.outcome", "failure");
    assertThat(Soon.ended(task).error()).contains("Payment.Declined");
  }

  @Test
  void takesAReleaseForNoError() {
    rig.start(worker().activity(WORK, (input, task) -> {
      throw task.release("deploy");
    }));

    rig.schedule("work", TaskSpec.ofInput("{}"));

    assertThat(stopped.join().getError()).isNull();
    assertThat(values(stopped.join())).containsEntry("stepworker.outcome", "released");
  }

  @Test
  void lastsUntilTheStageOfAnAsyncHandlerEnds() {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    CompletableFuture<Void> started = new CompletableFuture<>();
    rig.start(worker().activityAsync(WORK, (input, task) -> {
      started.complete(null);
      return outcome;
    }));
    rig.schedule("work", TaskSpec.ofInput("{}"));
    started.join();
    assertThat(stopped).isNotDone();

    outcome.complete("done");

    assertThat(values(stopped.join())).containsEntry("stepworker.outcome", "success");
  }

  @Test
  void goesOnWithTheTraceThatTheContextMemberCarries() {
    CompletableFuture<String> logged = new CompletableFuture<>();
    rig.start(worker().activity(WORK, (input, task) -> {
      logged.complete(MDC.get("trace"));
      return "done";
    }));

    rig.schedule("work", TaskSpec.ofInput("{\"_context\":{\"traceparent\":\"" + PARENT + "\"}}"));

    assertThat(header("traceparent")).isEqualTo(PARENT);
    assertThat(logged.join()).isEqualTo(PARENT);
  }

  @Test
  void goesOnWithTheTraceThatTheMessageCarries() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.start(
        worker().queue(queue, WORK, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1))));
    EndpointTask task = rig.endpoint().openCallback(TaskSpec.ofInput("{}"));

    rig.queues()
        .client()
        .sendMessage(call -> call.queueUrl(queue)
            .messageBody(Rig.body(task, Map.of()))
            .messageAttributes(Map.of("traceparent", text(PARENT)))
            .messageSystemAttributes(
                Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, system(XRAY))))
        .join();

    assertThat(header("traceparent")).isEqualTo(PARENT);
    assertThat(header("X-Amzn-Trace-Id")).isEqualTo(XRAY);
    assertThat(values(stopped.join()))
        .containsEntry("messaging.system", "aws_sqs")
        .containsEntry("messaging.destination.name", "jobs")
        .containsKey("messaging.message.id");
  }

  private StepWorkerBuilder worker() {
    return rig.worker("w").observationRegistry(registry);
  }

  private static Map<String, String> values(Observation.Context context) {
    return context.getAllKeyValues().stream()
        .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
  }

  @SuppressWarnings("unchecked")
  private String header(String name) {
    ReceiverContext<Object> context = (ReceiverContext<Object>) stopped.join();
    return context.getGetter().get(context.getCarrier(), name);
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static MessageSystemAttributeValue system(String value) {
    return MessageSystemAttributeValue.builder()
        .dataType("String")
        .stringValue(value)
        .build();
  }

  private record Stopped(CompletableFuture<Observation.Context> stopped)
      implements ObservationHandler<Observation.Context> {
    @Override
    public void onStop(Observation.Context context) {
      stopped.complete(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }
}
