package dev.stepworker.catalogue;

import java.util.List;

/** Every page, in the order of the reference's own guide, and what came after that behind it. */
public final class Catalogue {
  private Catalogue() {}

  /** The pages. */
  public static List<Page> pages() {
    return List.of(
        TaskExamples.page(),
        EvaluateExpressionExamples.page(),
        ApiGatewayExamples.page(),
        AthenaExamples.page(),
        BatchExamples.page(),
        CodeBuildExamples.page(),
        DynamoExamples.page(),
        EcsExamples.page(),
        EmrExamples.page(),
        EksExamples.page(),
        EventBridgeExamples.page(),
        GlueExamples.page(),
        LambdaExamples.page(),
        SageMakerExamples.page(),
        SnsExamples.page(),
        StepFunctionsExamples.page(),
        SqsExamples.page(),
        BedrockExamples.page(),
        DistributedMapExamples.page(),
        EmrContainersExamples.page(),
        HttpExamples.page(),
        MediaConvertExamples.page(),
        SdkExamples.page());
  }
}
