package dev.stepworker.benchmarks.rendering;

import dev.stepworker.integrations.apigateway.CallApiGatewayRestApiEndpoint;
import dev.stepworker.integrations.apigateway.HttpMethod;
import dev.stepworker.integrations.athena.AthenaGetQueryResults;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution;
import dev.stepworker.integrations.batch.BatchSubmitJob;
import dev.stepworker.integrations.codebuild.CodeBuildStartBuild;
import dev.stepworker.integrations.dynamodb.DynamoGetItem;
import dev.stepworker.integrations.dynamodb.DynamoPutItem;
import dev.stepworker.integrations.dynamodb.DynamoUpdateItem;
import dev.stepworker.integrations.ecs.EcsRunTask;
import dev.stepworker.integrations.ecs.LaunchType;
import dev.stepworker.integrations.ecs.TaskDefinition;
import dev.stepworker.integrations.emr.EmrAddStep;
import dev.stepworker.integrations.emr.EmrCreateCluster;
import dev.stepworker.integrations.eventbridge.EventBridgePutEvents;
import dev.stepworker.integrations.glue.GlueDataBrewStartJobRun;
import dev.stepworker.integrations.glue.GlueStartJobRun;
import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpoint;
import dev.stepworker.integrations.sns.SnsPublish;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.integrations.stepfunctions.StepFunctionsStartExecution;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.StateMachineBuilder;
import java.util.List;
import java.util.function.Supplier;

/** A state machine of any number of tasks, one after the other, of twenty integrations in turn. */
final class TwentyIntegrations {
  private static final AwsEnvironment ENVIRONMENT = AwsEnvironment.of("us-east-1", "123456789012");
  private static final String ROLE = "arn:aws:iam::123456789012:role/work";

  private final List<Supplier<ServiceTask>> tasks = List.of(
      () -> LambdaInvoke.requestResponse(f -> f.functionName.set("price")),
      () -> SqsSendMessage.requestResponse(m -> {
        m.queueUrl.set("https://sqs.us-east-1.amazonaws.com/123456789012/orders");
        m.messageBody.object(body -> body.path("order", "$.id").set("kind", "parcel"));
      }),
      () -> SnsPublish.requestResponse(m -> {
        m.topicArn.set("arn:aws:sns:us-east-1:123456789012:orders");
        m.message.path("$.message");
      }),
      () -> DynamoGetItem.requestResponse(get -> {
        get.tableName.set("orders");
        get.key.put("id", id -> id.s.path("$.id"));
      }),
      () -> DynamoPutItem.requestResponse(put -> {
        put.tableName.set("orders");
        put.item.put("id", id -> id.s.path("$.id"));
        put.item.put("count", count -> count.n.set(1));
      }),
      () -> DynamoUpdateItem.requestResponse(update -> {
        update.tableName.set("orders");
        update.key.put("id", id -> id.s.path("$.id"));
        update.updateExpression.set("SET n = n + :one");
        update.expressionAttributeValues.put(":one", one -> one.n.set(1));
      }),
      () -> EventBridgePutEvents.requestResponse(put -> put.entries.add(event -> {
        event.detail.path("$.order");
        event.detailType.set("Ordered");
        event.source.set("shop");
      })),
      () -> StepFunctionsStartExecution.runJob(child ->
          child.stateMachineArn.set("arn:aws:states:us-east-1:123456789012:stateMachine:child")),
      () -> StepFunctionsInvokeActivity.ofArn(
          "arn:aws:states:us-east-1:123456789012:activity:charge-card"),
      () -> AthenaStartQueryExecution.runJob(query -> query.queryString.path("$.query")),
      () -> AthenaGetQueryResults.requestResponse(
          query -> query.queryExecutionId.path("$.QueryExecutionId")),
      () -> BatchSubmitJob.runJob(job -> {
        job.jobDefinition.set("nightly");
        job.jobName.set("nightly");
        job.jobQueue.set("slow");
      }),
      () -> CodeBuildStartBuild.runJob(build -> build.projectName.set("site")),
      () -> GlueStartJobRun.runJob(run -> run.jobName.set("etl")),
      () -> GlueDataBrewStartJobRun.runJob(run -> run.name.set("profile")),
      () -> CallApiGatewayRestApiEndpoint.requestResponse(api -> {
        api.apiId.set("a1b2c3");
        api.stage.set("prod");
        api.method.set(HttpMethod.GET);
      }),
      () -> EcsRunTask.runJob(run -> {
        run.cluster.set("arn:aws:ecs:us-east-1:123456789012:cluster/work");
        run.taskDefinition.set(TaskDefinition.ec2("report").containers("main").taskRole(ROLE));
        run.launchType.set(LaunchType.EC2);
      }),
      () -> EmrCreateCluster.runJob(cluster -> {
        cluster.name.set("nightly");
        cluster.instances.set(instances -> instances.instanceCount.set(3));
        cluster.jobFlowRole.set(ROLE);
        cluster.serviceRole.set(ROLE);
        cluster.autoScalingRole.set(ROLE);
      }),
      () -> EmrAddStep.runJob(add -> {
        add.clusterId.path("$.ClusterId");
        add.step.set(step -> {
          step.name.set("crunch");
          step.hadoopJarStep.set(hadoop -> hadoop.jar.set("command-runner.jar"));
        });
      }),
      () -> SageMakerCreateEndpoint.requestResponse(endpoint -> {
        endpoint.endpointName.path("$.name");
        endpoint.endpointConfigName.path("$.config");
      }));

  private final int count;

  /** {@code count} tasks, 1 or more. */
  TwentyIntegrations(int count) {
    this.count = count;
  }

  /** Builds and checks the state machine, for a region and an account. */
  StateMachine build() {
    StateMachineBuilder machine =
        StateMachine.named("twenty-integrations").environment(ENVIRONMENT).startAt(task(0));
    for (int i = 1; i < count; i++) {
      machine.state(task(i));
    }
    return machine.build();
  }

  private ServiceTask task(int i) {
    ServiceTask task = tasks.get(i % tasks.size()).get().named("Task " + i).discardResult();
    return i == count - 1 ? task : task.next("Task " + (i + 1));
  }
}
