package dev.stepworker.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.api.TaskType;
import dev.stepworker.benchmarks.peers.SdkClients;
import dev.stepworker.benchmarks.peers.TaskKind;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.testkit.load.LoadEndpoint;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Builds the worker that is put under load: as a user would, with nothing tuned but its limits. */
final class LoadWorker {
  private final LoadSettings settings;
  private final Optional<SdkAsyncHttpClient.Builder<?>> http;
  private final LoadTasks tasks;

  LoadWorker(LoadSettings settings, HttpChoice http, LoadTasks tasks) {
    this.settings = settings;
    this.http = http.builder(settings.limits().slots());
    this.tasks = tasks;
  }

  StepWorker build() {
    StepWorkerBuilder builder = StepWorker.builder("load")
        .stepFunctionsClients(client -> connect(client, settings.stepFunctions()))
        .sqsClients(client -> connect(client, settings.sqs()));
    return (settings.kind() == TaskKind.ACTIVITY ? activity(builder) : queue(builder)).build();
  }

  private <B extends AwsAsyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> void connect(
      B client, URI endpoint) {
    client
        .endpointOverride(endpoint)
        .region(SdkClients.REGION)
        .credentialsProvider(SdkClients.credentials());
    http.ifPresent(client::httpClientBuilder);
  }

  private StepWorkerBuilder activity(StepWorkerBuilder builder) {
    String arn = LoadEndpoint.activityArn(settings.name());
    return tasks.takeTime()
        ? builder.activityAsync(
            type(), (input, task) -> tasks.echoLater(input), o -> limit(o).activity(arn))
        : builder.activity(
            type(), (input, task) -> tasks.echo(input), o -> limit(o).activity(arn));
  }

  private StepWorkerBuilder queue(StepWorkerBuilder builder) {
    String url = LoadEndpoint.queueUrl(settings.sqs(), settings.name());
    return tasks.takeTime()
        ? builder.queueAsync(url, type(), (input, task) -> tasks.echoLater(input), this::limit)
        : builder.queue(url, type(), (input, task) -> tasks.echo(input), this::limit);
  }

  private <S extends HandlerOptions<S>> S limit(S options) {
    settings.limits().polls().ifPresent(options::pollers);
    return options.concurrency(settings.limits().slots());
  }

  private TaskType<JsonNode, JsonNode> type() {
    TaskType<JsonNode, JsonNode> type =
        TaskType.of(settings.name(), JsonNode.class, JsonNode.class);
    return settings.limits().heartbeat().map(type::heartbeat).orElse(type);
  }
}
