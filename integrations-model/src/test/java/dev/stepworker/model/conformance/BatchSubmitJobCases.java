package dev.stepworker.model.conformance;

import static dev.stepworker.model.DataSize.Unit.MEBIBYTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.batch.BatchSubmitJob;
import dev.stepworker.integrations.batch.BatchSubmitJob.JobDependency;
import dev.stepworker.integrations.batch.ContainerOverrides;
import dev.stepworker.integrations.batch.DependencyType;
import dev.stepworker.integrations.batch.ResourceType;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.util.function.Consumer;

final class BatchSubmitJobCases {
  private BatchSubmitJobCases() {}

  static ServiceTask build(Given given) {
    Consumer<BatchSubmitJob> spec = j -> {
      given.text("jobDefinitionArn", j.jobDefinition);
      given.text("jobName", j.jobName);
      given.text("jobQueueArn", j.jobQueue);
      given.input("payload", j.parameters);
      given.structure(
          "containerOverrides", j.containerOverrides, BatchSubmitJobCases::readOverrides);
      given.structures("dependsOn", j.dependsOn, BatchSubmitJobCases::readDependency);
      given.textMap("tags", j.tags);
      readNested(given, j);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> BatchSubmitJob.requestResponse(spec))
        .runJob(() -> BatchSubmitJob.runJob(spec))
        .buildRunJobByDefault();
  }

  /** What is a plain property in the case and a field of an object in the request. */
  private static void readNested(Given given, BatchSubmitJob j) {
    if (given.has("arraySize")) {
      j.arrayProperties.set(array -> given.integer("arraySize", array.size));
    }
    if (given.has("attempts")) {
      j.retryStrategy.set(strategy -> given.integer("attempts", strategy.attempts));
    }
    if (given.has("timeout")) {
      j.timeout.set(timeout -> given.duration("timeout", timeout.attemptDuration, SECONDS));
    }
  }

  private static void readOverrides(Given given, ContainerOverrides overrides) {
    given.texts("command", overrides.command);
    given.textMap("environment", overrides.environment);
    given.text("instanceType", overrides.instanceType);
    given.size("memory", overrides.memory, MEBIBYTES);
    given.integer("vcpus", overrides.vcpus);
    given
        .find("gpuCount")
        .filter(json -> !json.isInt() || json.intValue() != 0) // none is no requirement
        .ifPresent(json -> overrides.resourceRequirements.add(requirement -> {
          requirement.type.set(ResourceType.GPU);
          requirement.value.set(number(json));
        }));
  }

  private static Value<Number> number(JsonNode json) {
    return GivenValues.of(json, JsonNode::numberValue);
  }

  private static void readDependency(Given given, JobDependency dependency) {
    given.text("jobId", dependency.jobId);
    given.constant("type", dependency.type, DependencyType::valueOf);
  }
}
