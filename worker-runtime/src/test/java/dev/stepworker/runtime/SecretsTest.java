package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskToken;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.options.QueueOptions;
import dev.stepworker.runtime.payload.TaskInput;
import dev.stepworker.runtime.task.Message;
import dev.stepworker.runtime.task.ReceivedTask;
import dev.stepworker.runtime.task.TaskOrigin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Tokens and payloads are in none of the runtime's logs of any level, in no meter, status or text
 * of an object.
 */
class SecretsTest {
  private static final String INPUT_MARK = "canary-of-the-input";
  private static final String OUTPUT_MARK = "canary-of-the-output";
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class).heartbeat(ofSeconds(1));
  private static final TaskType<Integer, Object> NUMBER =
      TaskType.of("number", Integer.class, Object.class);
  private static final TaskToken TOKEN = TaskToken.of("t0");
  private static final TaskSpec TASK = TaskSpec.ofInput("\"" + INPUT_MARK + "\"");

  private final Rig rig = Rig.start();
  private final CapturedLogs logs = CapturedLogs.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<EndpointTask> tasks = new ArrayList<>();
  private final List<String> dumps = new ArrayList<>();
  private final CompletableFuture<TaskContext> seen = new CompletableFuture<>();

  @AfterEach
  void close() {
    logs.close();
    rig.close();
  }

  @Test
  void leakNowhereHoweverTasksEnd() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    String dead = rig.queues().createQueue(QueueSpec.standard("dead"));
    StepWorker worker = rig.start(rig.worker("w")
        .meterRegistry(meters)
        .activity(WORK, (input, task) -> {
          seen.complete(task);
          return OUTPUT_MARK;
        })
        .activity(NUMBER, (input, task) -> OUTPUT_MARK)
        .queue(queue, WORK, (input, task) -> Map.of("mark", OUTPUT_MARK), SecretsTest::waitBriefly)
        .queue(dead, NUMBER, (input, task) -> OUTPUT_MARK, SecretsTest::waitBriefly));

    run("work", Fault.throttling());
    run("work", Fault.resetBeforeCommit());
    run("work", Fault.resetAfterCommit());
    run("work", Fault.error("InvalidOutput", "no"));
    run("work", Fault.error("InvalidToken", "no"));
    run("work", Fault.malformedAnswer());
    run("number", Fault.throttling());
    end(rig.send(queue, TASK, INPUT_MARK));
    end(rig.send(dead, TASK, INPUT_MARK));
    rig.send(queue, "\"no token but " + INPUT_MARK + "\"");
    dumps.add(worker.status().toString());
    dumps.add(worker.toString());
    dumps.add(seen.join().toString());
    dumps.add(seen.join().token().toString());
    dumps.add(meters.getMetersAsString());
    worker.close();
    dumps.add(logs.text());

    assertThat(logs.text()).contains("DEBUG", "Worker drained");
    assertThat(tasks).hasSize(9);
    assertThat(dumps).allSatisfy(this::holdsNoSecret);
  }

  @Test
  void areInNoTextOfMessagesAndReports() {
    Message message = new Message("m1", Instant.EPOCH, 1, null, Map.of("note", INPUT_MARK));

    dumps.add(message.toString());
    dumps.add(new ReceivedTask(TOKEN, TaskInput.plain(INPUT_MARK), TaskOrigin.activity(), message)
        .toString());
    dumps.add(new Report.Success(OUTPUT_MARK).toString());
    dumps.add(new Report.Failure("Failed", OUTPUT_MARK).toString());

    assertThat(dumps).allSatisfy(this::holdsNoSecret).noneMatch(dump -> dump.contains("t0"));
  }

  @Test
  void areInNoAttributeThatAHandlerSees() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    CompletableFuture<Map<String, String>> attributes = new CompletableFuture<>();
    rig.start(rig.worker("w").queue(queue, WORK, (input, task) -> {
      attributes.complete(task.attributes());
      return OUTPUT_MARK;
    }));
    EndpointTask task = rig.endpoint().openCallback(TASK);
    Map<String, MessageAttributeValue> sent =
        Map.of("TaskToken", text(task.token().orElseThrow()), "tenant", text("a"));

    rig.queues()
        .client()
        .sendMessage(r -> r.queueUrl(queue).messageBody("{}").messageAttributes(sent))
        .join();

    assertThat(Soon.ended(task).output()).isPresent();
    assertThat(attributes.join()).containsExactly(Map.entry("tenant", "a"));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static void waitBriefly(QueueOptions options) {
    options.receiveWait(ofSeconds(1));
  }

  private void run(String activity, Fault fault) {
    rig.endpoint()
        .faults()
        .inject(fault.on("SendTaskSuccess", "SendTaskFailure").next(1));
    EndpointTask task = rig.schedule(activity, TASK.heartbeat(ofSeconds(3)));
    end(task);
  }

  private void end(EndpointTask task) {
    tasks.add(Soon.ended(task));
  }

  private void holdsNoSecret(String dump) {
    assertThat(dump.contains(INPUT_MARK)).as("input in a dump").isFalse();
    assertThat(dump.contains(OUTPUT_MARK)).as("output in a dump").isFalse();
    for (EndpointTask task : tasks) {
      String token = task.token().orElseThrow();
      assertThat(dump.contains(token)).as("token in a dump").isFalse();
    }
  }
}
