package dev.stepworker.integrations.batch;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatchSubmitJobTest {
  private static final String DEFINITIONS =
      "arn:aws:batch:eu-central-1:111122223333:job-definition/*";

  private static final IamStatement RULE = IamStatement.allow(
          "events:DescribeRule", "events:PutRule", "events:PutTargets")
      .on("arn:aws:events:eu-central-1:111122223333:rule/"
          + "StepFunctionsGetEventsForBatchJobsRule");

  @Test
  void rendersEveryField() {
    String queue = "arn:aws:batch:eu-central-1:111122223333:job-queue/spot";
    ServiceTask task = BatchSubmitJob.runJob(j -> {
      j.jobDefinition.set("render:5");
      j.jobName.path("$.name");
      j.jobQueue.set(queue);
      j.parameters.object(p -> p.path("scene", "$.scene").set("quality", "high"));
      j.arrayProperties.set(a -> a.size.set(24));
      j.containerOverrides.set(c -> {
        c.command.set("render", "--tile", "4");
        c.environment.put("SCENE", Value.path("$.scene"));
        c.instanceType.set("p3.2xlarge");
        c.memory.set(DataSize.ofGibibytes(16));
        c.resourceRequirements.add(r -> {
          r.type.set(ResourceType.GPU);
          r.value.set(2);
        });
        c.resourceRequirements.add(r -> {
          r.type.set(ResourceType.VCPU);
          r.value.set(0.25);
        });
        c.vcpus.set(8);
      });
      j.dependsOn.add(d -> {
        d.jobId.path("$.previous");
        d.type.set(DependencyType.N_TO_N);
      });
      j.retryStrategy.set(r -> r.attempts.set(3));
      j.tags.put("team", "film");
      j.timeout.set(t -> t.attemptDuration.set(Duration.ofMinutes(45)));
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::batch:submitJob.sync",
          "Parameters": {
            "JobDefinition": "render:5",
            "JobName.$": "$.name",
            "JobQueue": "arn:aws:batch:eu-central-1:111122223333:job-queue/spot",
            "Parameters": {"scene.$": "$.scene", "quality": "high"},
            "ArrayProperties": {"Size": 24},
            "ContainerOverrides": {
              "Command": ["render", "--tile", "4"],
              "Environment": [{"Name": "SCENE", "Value.$": "$.scene"}],
              "InstanceType": "p3.2xlarge",
              "Memory": 16384,
              "ResourceRequirements": [
                {"Type": "GPU", "Value": "2"}, {"Type": "VCPU", "Value": "0.25"}
              ],
              "Vcpus": 8
            },
            "DependsOn": [{"JobId.$": "$.previous", "Type": "N_TO_N"}],
            "RetryStrategy": {"Attempts": 3},
            "Tags": {"team": "film"},
            "Timeout": {"AttemptDurationSeconds": 2700}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("batch:SubmitJob").on(DEFINITIONS, queue), RULE);
  }

  @Test
  void allowsAQueueByNameAndAnyQueueOfAPath() {
    ServiceTask byName = job(j -> j.jobQueue.set("spot"));
    ServiceTask byPath = job(j -> j.jobQueue.path("$.queue"));

    assertThat(byName.rolePolicy(HERE).statements())
        .contains(IamStatement.allow("batch:SubmitJob")
            .on(DEFINITIONS, "arn:aws:batch:eu-central-1:111122223333:job-queue/spot"));
    assertThat(byPath.rolePolicy(HERE).statements())
        .contains(IamStatement.allow("batch:SubmitJob")
            .on(DEFINITIONS, "arn:aws:batch:eu-central-1:111122223333:job-queue/*"));
  }

  @Test
  void limitsArraysAndAttempts() {
    assertThatThrownBy(() -> job(j -> j.arrayProperties.set(a -> a.size.set(1))))
        .hasMessage("ArrayProperties.Size is 1; must be 2 to 10000");
    assertThatThrownBy(() -> job(j -> j.retryStrategy.set(r -> r.attempts.set(0))))
        .hasMessage("RetryStrategy.Attempts is 0; must be 1 to 10");
    assertThatThrownBy(
            () -> job(j -> j.timeout.set(t -> t.attemptDuration.set(Duration.ofSeconds(59)))))
        .hasMessage("Timeout.AttemptDurationSeconds is PT59S; must be whole seconds, PT1M or more");
  }

  @Test
  void limitsDependenciesAndTags() {
    assertThatThrownBy(() -> job(j -> {
          for (int i = 0; i < 21; i++) {
            j.dependsOn.add(d -> d.type.set(DependencyType.SEQUENTIAL));
          }
        }))
        .hasMessage("DependsOn is a list of 21; must be 0 to 20 elements");
    assertThatThrownBy(() -> job(j -> {
          for (int i = 0; i < 51; i++) {
            j.tags.put("tag" + i, "x");
          }
        }))
        .hasMessage("Tags has 51 entries; must be 0 to 50");
  }

  @Test
  void leavesReservedVariablesToBatch() {
    assertThatThrownBy(() ->
            job(j -> j.containerOverrides.set(c -> c.environment.put("AWS_BATCH_JOB_ID", "1"))))
        .hasMessage("ContainerOverrides.Environment.AWS_BATCH_JOB_ID is named "
            + "'AWS_BATCH_JOB_ID'; must be a name that does not begin with AWS_BATCH, "
            + "which is reserved");
  }

  @Test
  void refusesToNeedNothing() {
    assertThatThrownBy(() ->
            job(j -> j.containerOverrides.set(c -> c.resourceRequirements.add(r -> {
              r.type.set(ResourceType.GPU);
              r.value.set(0);
            }))))
        .hasMessage("ContainerOverrides.ResourceRequirements[0].Value is 0; must be more than 0");
  }

  private static ServiceTask job(Consumer<BatchSubmitJob> spec) {
    return BatchSubmitJob.requestResponse(j -> {
      j.jobDefinition.set("render");
      j.jobName.set("render");
      j.jobQueue.set("spot");
      spec.accept(j);
    });
  }
}
