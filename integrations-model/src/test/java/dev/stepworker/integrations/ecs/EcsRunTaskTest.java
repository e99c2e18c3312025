package dev.stepworker.integrations.ecs;

import static dev.stepworker.integrations.ecs.PlacementConstraint.distinctInstances;
import static dev.stepworker.integrations.ecs.PlacementConstraint.memberOf;
import static dev.stepworker.integrations.ecs.PlacementStrategy.packedByCpu;
import static dev.stepworker.integrations.ecs.PlacementStrategy.packedByMemory;
import static dev.stepworker.integrations.ecs.PlacementStrategy.randomly;
import static dev.stepworker.integrations.ecs.PlacementStrategy.spreadAcross;
import static dev.stepworker.integrations.ecs.PlacementStrategy.spreadAcrossInstances;
import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ContextObject;
import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EcsRunTaskTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/";

  private static final TaskDefinition REPORT = TaskDefinition.fargate("report")
      .containers("report", "sidecar")
      .taskRole(ROLE + "report-task")
      .executionRole(ROLE + "report-exec");

  @Test
  void rendersEveryFieldForFargate() {
    ServiceTask task = EcsRunTask.runJob(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(REPORT.revision(12));
      t.enableExecuteCommand.set(true);
      t.group.set("reports");
      t.launchType.set(LaunchType.FARGATE);
      t.networkConfiguration.set(n -> n.awsvpcConfiguration.set(v -> {
        v.subnets.set("subnet-1", "subnet-2");
        v.securityGroups.set("sg-1");
        v.assignPublicIp.set(true);
      }));
      t.overrides.set(o -> {
        o.containerOverrides.add(c -> {
          c.name.set("report");
          c.command.set("run", "--all");
          c.cpu.set(256);
          c.environment.put("DAY", Value.path("$.day"));
          c.memory.set(DataSize.ofMebibytes(512));
          c.memoryReservation.path("$.reserved");
        });
        o.cpu.set(512);
        o.memory.set(DataSize.ofGibibytes(1));
      });
      t.platformVersion.set(PlatformVersion.VERSION1_4);
      t.propagateTags.set(PropagateTags.TASK_DEFINITION);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::ecs:runTask.sync",
          "Parameters": {
            "Cluster": "nightly",
            "TaskDefinition": "report:12",
            "EnableExecuteCommand": true,
            "Group": "reports",
            "LaunchType": "FARGATE",
            "NetworkConfiguration": {
              "AwsvpcConfiguration": {
                "Subnets": ["subnet-1", "subnet-2"],
                "SecurityGroups": ["sg-1"],
                "AssignPublicIp": "ENABLED"
              }
            },
            "Overrides": {
              "ContainerOverrides": [
                {
                  "Name": "report",
                  "Command": ["run", "--all"],
                  "Cpu": 256,
                  "Environment": [{"Name": "DAY", "Value.$": "$.day"}],
                  "Memory": 512,
                  "MemoryReservation.$": "$.reserved"
                }
              ],
              "Cpu": "512",
              "Memory": "1024"
            },
            "PlatformVersion": "1.4.0",
            "PropagateTags": "TASK_DEFINITION"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("ecs:DescribeTasks", "ecs:StopTask").on("*"),
            IamStatement.allow("ecs:RunTask")
                .on("arn:aws:ecs:eu-central-1:111122223333:task-definition/report:12"),
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventsForECSTaskRule"),
            IamStatement.allow("iam:PassRole").on(ROLE + "report-exec", ROLE + "report-task"));
  }

  @Test
  void choosesInstancesOnEc2() {
    ServiceTask task = EcsRunTask.requestResponse(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(TaskDefinition.ec2("crunch"));
      t.launchType.set(LaunchType.EC2);
      t.placementConstraints.add(distinctInstances());
      t.placementConstraints.add(memberOf("attribute:gpu == true"));
      t.placementStrategy.add(spreadAcross("attribute:ecs.availability-zone"));
      t.placementStrategy.add(spreadAcrossInstances());
      t.placementStrategy.add(packedByCpu());
      t.placementStrategy.add(packedByMemory());
      t.placementStrategy.add(randomly());
    });

    assertThat(tree(task.toJson(HERE)).path("Parameters")).isEqualTo(tree("""
        {
          "Cluster": "nightly",
          "TaskDefinition": "crunch",
          "LaunchType": "EC2",
          "PlacementConstraints": [
            {"Type": "distinctInstance"},
            {"Type": "memberOf", "Expression": "attribute:gpu == true"}
          ],
          "PlacementStrategy": [
            {"Type": "spread", "Field": "attribute:ecs.availability-zone"},
            {"Type": "spread", "Field": "instanceId"},
            {"Type": "binpack", "Field": "cpu"},
            {"Type": "binpack", "Field": "memory"},
            {"Type": "random"}
          ]
        }
        """));
  }

  @Test
  void takesCapacityProvidersInPlaceOfALaunchType() {
    ServiceTask task = EcsRunTask.requestResponse(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(TaskDefinition.family("report"));
      t.capacityProviderStrategy.add(p -> {
        p.capacityProvider.set("FARGATE_SPOT");
        p.weight.set(3);
        p.base.set(1);
      });
    });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/CapacityProviderStrategy"))
        .isEqualTo(tree("[{\"CapacityProvider\": \"FARGATE_SPOT\", \"Weight\": 3, \"Base\": 1}]"));
    assertThatThrownBy(() ->
            fargate(t -> t.capacityProviderStrategy.add(p -> p.capacityProvider.set("FARGATE"))))
        .hasMessage(
            "LaunchType cannot be combined with CapacityProviderStrategy; keep one of them");
  }

  @Test
  void allowsToPassAnyRoleToAnyTaskOfAPath() {
    ServiceTask task = EcsRunTask.requestResponse(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.path("$.taskDefinition");
    });

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("ecs:DescribeTasks", "ecs:StopTask").on("*"),
            IamStatement.allow("ecs:RunTask")
                .on("arn:aws:ecs:eu-central-1:111122223333:task-definition/*"),
            IamStatement.allow("iam:PassRole")
                .on(ROLE + "*")
                .when("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"));
  }

  @Test
  void handsTheTokenOnInTheEnvironment() {
    ServiceTask task = EcsRunTask.waitForTaskToken(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(TaskDefinition.family("report"));
      t.overrides.set(o -> o.containerOverrides.add(c -> {
        c.name.set("report");
        c.environment.put("TASK_TOKEN", ContextObject.taskToken());
      }));
    });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Overrides/ContainerOverrides/0/Environment"))
        .isEqualTo(tree("[{\"Name\": \"TASK_TOKEN\", \"Value.$\": \"$$.Task.Token\"}]"));
    assertThatThrownBy(() -> EcsRunTask.waitForTaskToken(t -> {
          t.cluster.set("nightly");
          t.taskDefinition.set(TaskDefinition.family("report"));
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Overrides");
  }

  @Test
  void runsOnlyWhereTheTaskDefinitionDoes() {
    assertThatThrownBy(() -> fargate(t ->
            t.taskDefinition.set(TaskDefinition.ec2("crunch").networkMode(NetworkMode.AWSVPC))))
        .hasMessage("LaunchType is FARGATE, on which 'crunch' does not run; choose another");
    assertThatThrownBy(() -> fargate(t -> t.launchType.set(LaunchType.EC2)))
        .hasMessage("LaunchType is EC2, on which 'report' does not run; choose another");
  }

  @Test
  void needsANetworkInAwsvpcModeOnly() {
    assertThatThrownBy(() -> EcsRunTask.requestResponse(t -> {
          t.cluster.set("nightly");
          t.taskDefinition.set(REPORT);
        }))
        .hasMessage("NetworkConfiguration is missing; "
            + "a task in the network mode awsvpc needs subnets, so name them");
    assertThatThrownBy(() -> fargate(t -> {
          t.taskDefinition.set(TaskDefinition.ec2("crunch"));
          t.launchType.set(LaunchType.EC2);
        }))
        .hasMessage("NetworkConfiguration is for the network mode awsvpc, "
            + "but 'crunch' has bridge; leave it out");
    assertThatThrownBy(() -> fargate(
            t -> t.networkConfiguration.set(n -> n.awsvpcConfiguration.set(v -> v.subnets.set()))))
        .hasMessage("NetworkConfiguration.AwsvpcConfiguration.Subnets is a list of 0; "
            + "must be 1 to 16 elements");
  }

  @Test
  void overridesContainersThatThereAre() {
    assertThatThrownBy(() -> fargate(
            t -> t.overrides.set(o -> o.containerOverrides.add(c -> c.name.set("stranger")))))
        .hasMessage("Overrides.ContainerOverrides[0].Name is 'stranger'; "
            + "must be a container of 'report': report, sidecar");
    assertThatThrownBy(() ->
            fargate(t -> t.taskDefinition.set(TaskDefinition.fargate("report").containers())))
        .hasMessage("TaskDefinition 'report' has no container; add one");
  }

  @Test
  void keepsSettingsToTheirLaunchType() {
    assertThatThrownBy(() -> fargate(t -> t.placementStrategy.add(randomly())))
        .hasMessage("PlacementStrategy is for EC2, but LaunchType is FARGATE; leave it out");
    assertThatThrownBy(() -> EcsRunTask.requestResponse(t -> {
          t.cluster.set("nightly");
          t.taskDefinition.set(TaskDefinition.ec2("crunch"));
          t.launchType.set(LaunchType.EC2);
          t.platformVersion.set(PlatformVersion.LATEST);
        }))
        .hasMessage("PlatformVersion is for Fargate, but LaunchType is EC2; leave it out");
  }

  @Test
  void saysWhatAPlacementIsAbout() {
    assertThatThrownBy(() -> ec2(t -> {
          t.placementStrategy.add(s -> s.type.set(PlacementStrategyType.SPREAD));
          t.placementStrategy.add(s -> {
            s.type.set(PlacementStrategyType.RANDOM);
            s.field.set("cpu");
          });
          t.placementConstraints.add(c -> c.type.set(PlacementConstraintType.MEMBER_OF));
          t.placementConstraints.add(c -> {
            c.type.set(PlacementConstraintType.DISTINCT_INSTANCE);
            c.expression.set("attribute:gpu == true");
          });
        }))
        .hasMessageContaining(
            "PlacementStrategy[0].Field is missing; name what to spread across or to pack")
        .hasMessageContaining(
            "PlacementStrategy[1].Field is set for a choice by chance; leave it out")
        .hasMessageContaining(
            "PlacementConstraints[0].Expression is missing; describe the group of instances")
        .hasMessageContaining(
            "PlacementConstraints[1].Expression is set for distinct instances; leave it out");
  }

  private static ServiceTask fargate(Consumer<EcsRunTask> spec) {
    return EcsRunTask.requestResponse(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(REPORT);
      t.launchType.set(LaunchType.FARGATE);
      t.networkConfiguration.set(n -> n.awsvpcConfiguration.set(v -> v.subnets.set("subnet-1")));
      spec.accept(t);
    });
  }

  private static ServiceTask ec2(Consumer<EcsRunTask> spec) {
    return EcsRunTask.requestResponse(t -> {
      t.cluster.set("nightly");
      t.taskDefinition.set(TaskDefinition.ec2("crunch"));
      t.launchType.set(LaunchType.EC2);
      spec.accept(t);
    });
  }
}
