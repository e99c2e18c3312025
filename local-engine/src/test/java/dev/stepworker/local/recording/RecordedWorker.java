package dev.stepworker.local.recording;

import dev.stepworker.local.Execution;
import dev.stepworker.local.ExecutionStatus;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Does on the other side what the recording says its worker did, through the real clients. */
final class RecordedWorker implements AutoCloseable {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  private static final Duration LONG = Duration.ofHours(1);

  private final Recording recording;
  private final LocalStepFunctions local;
  private final Optional<SfnClient> sfn;
  private final Optional<SqsClient> sqs;
  private final Map<?, ?> worker;
  private String definition;
  private String input;
  private String activityArn = "";
  private String queueUrl = "";

  private RecordedWorker(Recording recording, LocalStepFunctions local, Optional<SqsClient> sqs) {
    this.recording = recording;
    this.local = local;
    this.sqs = sqs;
    this.worker = recording.worker().orElseGet(() -> fromHistory(recording));
    this.sfn = worker.isEmpty() ? Optional.empty() : Optional.of(stepFunctions(local));
    this.definition = Json.write(recording.definition());
    this.input = Json.write(recording.input());
  }

  private static SfnClient stepFunctions(LocalStepFunctions local) {
    return SfnClient.builder()
        .endpointOverride(local.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .build();
  }

  static RecordedWorker start(Recording recording, LocalStepFunctions local, Supplier<URI> queues) {
    Optional<SqsClient> sqs = recording.requires().contains("sqs")
        ? Optional.of(SqsClient.builder()
            .endpointOverride(queues.get())
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .build())
        : Optional.empty();
    return new RecordedWorker(recording, local, sqs);
  }

  /** Where the recording names no worker, what its history says that somebody did. */
  private static Map<?, ?> fromHistory(Recording recording) {
    Map<String, Object> worker = new LinkedHashMap<>();
    boolean isCallback =
        recording.allEvents().stream().anyMatch(event -> "TaskSubmitted".equals(event.get("type")));
    List<Map<?, ?>> failed = recording.allEvents().stream()
        .filter(event -> "TaskFailed".equals(event.get("type")))
        .toList();
    if (isCallback && !failed.isEmpty()) {
      worker.putAll(Map.of("type", "sqs", "do", "fail"));
      worker.put("error", Recording.details(failed.get(0)).get("error"));
      worker.put("cause", Recording.details(failed.get(0)).get("cause"));
    }
    return worker;
  }

  Execution play(Duration patience) {
    prepare();
    Execution execution = local.start(definition, input);
    String what = String.valueOf(worker.get("do"));
    if (worker.get("type") != null && !what.startsWith("activity is")) {
      act(what, execution);
    }
    return execution.await(patience);
  }

  private void prepare() {
    if (recording.requires().contains("activity")) {
      activityArn = sfn().createActivity(r -> r.name("recorded")).activityArn();
      definition = definition.replaceAll("arn:aws:states:[^\"]*:activity:[^\"]*", activityArn);
      if (String.valueOf(worker.get("do")).startsWith("activity is deleted")) {
        sfn().deleteActivity(r -> r.activityArn(activityArn));
      }
    }
    sqs.ifPresent(client -> {
      String name = "recorded-" + UUID.randomUUID();
      queueUrl = client.createQueue(r -> r.queueName(name)).queueUrl();
      input = input.replaceAll("https://sqs[^\"]*", queueUrl);
      definition = definition.replaceAll("https://sqs[^\"]*", queueUrl);
    });
  }

  private void act(String what, Execution execution) {
    if (what.equals("nothing")) {
      receive();
      local.advance(LONG);
      return;
    }
    while (execution.status() == ExecutionStatus.RUNNING) {
      Optional<Map.Entry<String, String>> task = activityArn.isEmpty() ? receive() : poll();
      if (what.startsWith("take")) {
        local.advance(LONG);
      } else {
        task.ifPresent(taken -> answer(what, taken.getKey(), taken.getValue()));
      }
    }
  }

  private Optional<Map.Entry<String, String>> poll() {
    GetActivityTaskResponse task = sfn()
        .getActivityTask(
            r -> r.activityArn(activityArn).workerName((String) worker.get("workerName")));
    return task.taskToken() == null
        ? Optional.empty()
        : Optional.of(Map.entry(task.taskToken(), task.input()));
  }

  private Optional<Map.Entry<String, String>> receive() {
    List<Message> messages = sqs.orElseThrow()
        .receiveMessage(r -> r.queueUrl(queueUrl).waitTimeSeconds(1))
        .messages();
    if (messages.isEmpty()) {
      return Optional.empty();
    }
    sqs.orElseThrow()
        .deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(messages.get(0).receiptHandle()));
    Map<?, ?> body = (Map<?, ?>) Json.parse(messages.get(0).body());
    return Optional.of(
        Map.entry(String.valueOf(body.get("TaskToken")), Json.write(body.get("Message"))));
  }

  private void answer(String what, String token, String message) {
    if (what.startsWith("wait 5")) {
      local.advance(Duration.ofSeconds(5));
    }
    if (what.contains("heartbeat")) {
      sfn().sendTaskHeartbeat(r -> r.taskToken(token));
    }
    if (what.contains("succeed")) {
      sfn().sendTaskSuccess(r -> r.taskToken(token).output(message));
    } else {
      sfn()
          .sendTaskFailure(
              r -> r.taskToken(token).error(said("error", message)).cause(said("cause", message)));
    }
  }

  private SfnClient sfn() {
    return sfn.orElseThrow();
  }

  private String said(String member, String message) {
    Object said = worker.get(member);
    return "echo-input".equals(said) ? message : (String) said;
  }

  @Override
  public void close() {
    sfn.ifPresent(SfnClient::close);
    sqs.ifPresent(SqsClient::close);
  }
}
