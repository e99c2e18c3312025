package dev.stepworker.catalogue;

import dev.stepworker.integrations.ecs.EcsRunTask;
import dev.stepworker.integrations.ecs.LaunchType;
import dev.stepworker.integrations.ecs.PlacementConstraint;
import dev.stepworker.integrations.ecs.PlacementStrategy;
import dev.stepworker.integrations.ecs.TaskDefinition;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;

/** The page ecs.md. */
final class EcsExamples {
  private EcsExamples() {}

  static Page page() {
    return Page.of("ecs", "Amazon ECS", EcsExamples.class)
        .example("Run a task on EC2", "ecs-run-task/seed-ec2", EcsExamples::runATaskOnEC2)
        .example(
            "Run a task on Fargate", "ecs-run-task/seed-fargate", EcsExamples::runATaskOnFargate);
  }

  private static Rendering runATaskOnEC2() {
    // tag::ecs-run-task/seed-ec2[]
    ServiceTask task = EcsRunTask.runJob(run -> {
      run.cluster.set("arn:aws:ecs:us-east-1:123456789012:cluster/Ec2Cluster");
      run.taskDefinition.set(TaskDefinition.ec2("TD")
          .containers("TheContainer")
          .taskRole("arn:aws:iam::123456789012:role/TD-TaskRole"));
      run.launchType.set(LaunchType.EC2);
      run.placementStrategy.add(PlacementStrategy.spreadAcrossInstances());
      run.placementStrategy.add(PlacementStrategy.packedByCpu());
      run.placementStrategy.add(PlacementStrategy.randomly());
      run.placementConstraints.add(PlacementConstraint.memberOf("blieptuut"));
    });
    // end::ecs-run-task/seed-ec2[]
    return Rendering.of(task);
  }

  private static Rendering runATaskOnFargate() {
    // tag::ecs-run-task/seed-fargate[]
    ServiceTask task = EcsRunTask.runJob(run -> {
      run.cluster.set("arn:aws:ecs:us-east-1:123456789012:cluster/FargateCluster");
      run.taskDefinition.set(TaskDefinition.fargate("TD")
          .containers("TheContainer")
          .taskRole("arn:aws:iam::123456789012:role/TD-TaskRole"));
      run.launchType.set(LaunchType.FARGATE);
      run.networkConfiguration.set(network -> network.awsvpcConfiguration.set(vpc -> {
        vpc.subnets.set("subnet-pub1", "subnet-pub2");
        vpc.securityGroups.set("sg-created");
        vpc.assignPublicIp.set(true);
      }));
      run.overrides.set(overrides -> overrides.containerOverrides.add(container -> {
        container.name.set("TheContainer");
        container.environment.put("SOME_KEY", Value.path("$.SomeKey"));
      }));
    });
    // end::ecs-run-task/seed-fargate[]
    return Rendering.of(task);
  }
}
