package dev.stepworker.model.conformance;

import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Every integration and state type that cases may name, with its builder. */
final class Adapters {
  private static final Map<String, StateCases> BY_NAME = Map.ofEntries(
      Map.entry("Pass", PassCases::build),
      Map.entry("Wait", WaitCases::build),
      Map.entry("Choice", ChoiceCases::build),
      Map.entry("Parallel", ParallelCases::build),
      Map.entry("Map", MapCases::build),
      Map.entry("DistributedMap", DistributedMapCases::build),
      Map.entry("Succeed", EndCases::succeed),
      Map.entry("Fail", EndCases::fail),
      Map.entry("CustomState", EndCases::custom),
      Map.entry("GlueStartCrawlerRun", task(GlueStartCrawlerRunCases::build)),
      Map.entry("BedrockInvokeModel", task(BedrockInvokeModelCases::build)),
      Map.entry(
          "BedrockCreateModelCustomizationJob",
          task(BedrockCreateModelCustomizationJobCases::build)),
      Map.entry("HttpInvoke", task(HttpInvokeCases::build)),
      Map.entry(
          "EmrContainersCreateVirtualCluster", task(EmrContainersCreateVirtualClusterCases::build)),
      Map.entry(
          "EmrContainersDeleteVirtualCluster", task(EmrContainersDeleteVirtualClusterCases::build)),
      Map.entry("EmrContainersStartJobRun", task(EmrContainersStartJobRunCases::build)),
      Map.entry("EmrServerlessStartJobRun", task(EmrServerlessStartJobRunCases::build)),
      Map.entry("MediaConvertCreateJob", task(MediaConvertCreateJobCases::build)),
      Map.entry("CallAwsService", task(CallAwsServiceCases::build)),
      Map.entry("CallAwsServiceCrossRegion", task(CallAwsServiceCrossRegionCases::build)),
      Map.entry(
          "EventBridgeSchedulerCreateScheduleTask",
          task(EventBridgeSchedulerCreateScheduleTaskCases::build)),
      Map.entry("BatchSubmitJob", task(BatchSubmitJobCases::build)),
      Map.entry("CodeBuildStartBuild", task(CodeBuildStartBuildCases::build)),
      Map.entry("CodeBuildStartBuildBatch", task(CodeBuildStartBuildBatchCases::build)),
      Map.entry("EcsRunTask", task(EcsRunTaskCases::build)),
      Map.entry("EksCall", task(EksCallCases::build)),
      Map.entry("EksRunJob", task(EksRunJobCases::build)),
      Map.entry("DynamoDeleteItem", task(DynamoDeleteItemCases::build)),
      Map.entry("DynamoGetItem", task(DynamoGetItemCases::build)),
      Map.entry("DynamoPutItem", task(DynamoPutItemCases::build)),
      Map.entry("DynamoUpdateItem", task(DynamoUpdateItemCases::build)),
      Map.entry("EmrAddStep", task(EmrAddStepCases::build)),
      Map.entry("EmrCancelStep", task(EmrCancelStepCases::build)),
      Map.entry("EmrCreateCluster", task(EmrCreateClusterCases::build)),
      Map.entry("EmrModifyInstanceFleetByName", task(EmrModifyInstanceFleetByNameCases::build)),
      Map.entry("EmrModifyInstanceGroupByName", task(EmrModifyInstanceGroupByNameCases::build)),
      Map.entry(
          "EmrSetClusterTerminationProtection",
          task(EmrSetClusterTerminationProtectionCases::build)),
      Map.entry("EmrTerminateCluster", task(EmrTerminateClusterCases::build)),
      Map.entry("LambdaInvoke", task(LambdaInvokeCases::build)),
      Map.entry("SqsSendMessage", task(SqsSendMessageCases::build)),
      Map.entry("AthenaGetQueryExecution", task(AthenaGetQueryExecutionCases::build)),
      Map.entry("AthenaGetQueryResults", task(AthenaGetQueryResultsCases::build)),
      Map.entry("AthenaStartQueryExecution", task(AthenaStartQueryExecutionCases::build)),
      Map.entry("AthenaStopQueryExecution", task(AthenaStopQueryExecutionCases::build)),
      Map.entry("CallApiGatewayHttpApiEndpoint", task(CallApiGatewayHttpApiEndpointCases::build)),
      Map.entry("CallApiGatewayRestApiEndpoint", task(CallApiGatewayRestApiEndpointCases::build)),
      Map.entry("EvaluateExpression", task(EvaluateExpressionCases::build)),
      Map.entry("EventBridgePutEvents", task(EventBridgePutEventsCases::build)),
      Map.entry("GlueDataBrewStartJobRun", task(GlueDataBrewStartJobRunCases::build)),
      Map.entry("GlueStartJobRun", task(GlueStartJobRunCases::build)),
      Map.entry("SageMakerCreateEndpoint", task(SageMakerCreateEndpointCases::build)),
      Map.entry("SageMakerCreateEndpointConfig", task(SageMakerCreateEndpointConfigCases::build)),
      Map.entry("SageMakerCreateModel", task(SageMakerCreateModelCases::build)),
      Map.entry("SageMakerCreateTrainingJob", task(SageMakerCreateTrainingJobCases::build)),
      Map.entry("SageMakerCreateTransformJob", task(SageMakerCreateTransformJobCases::build)),
      Map.entry("SageMakerUpdateEndpoint", task(SageMakerUpdateEndpointCases::build)),
      Map.entry("SnsPublish", task(SnsPublishCases::build)),
      Map.entry("StepFunctionsStartExecution", task(StepFunctionsStartExecutionCases::build)),
      Map.entry("StepFunctionsInvokeActivity", task(StepFunctionsInvokeActivityCases::build)));

  private static final Set<String> STATES = Set.of(
      "Pass",
      "Wait",
      "Choice",
      "Parallel",
      "Map",
      "DistributedMap",
      "Succeed",
      "Fail",
      "CustomState");

  private Adapters() {}

  /** The integrations among them: the names that stand for tasks. */
  static List<String> integrations() {
    return BY_NAME.keySet().stream()
        .filter(name -> !STATES.contains(name))
        .sorted()
        .toList();
  }

  /** Builds the state that a type names. */
  static State<?> build(String type, String name, Given given) {
    StateCases cases = BY_NAME.get(type);
    if (cases == null) {
      throw new AssertionError("There is no adapter for " + type + "; add one to Adapters");
    }
    return cases.build(name, given);
  }

  private static StateCases task(Function<Given, ServiceTask> build) {
    return (name, given) -> CommonProperties.task(build.apply(given).named(name), given);
  }
}
