package dev.stepworker.local.forward;

import dev.stepworker.local.integration.TaskResource;
import java.util.Map;

/**
 * How the SDK and the definitions call a service.
 *
 * @param sdkPackage such as {@code sfn}
 * @param isOptimized whether the resource names an optimized integration, not {@code aws-sdk}
 */
record ServiceName(String sdkPackage, boolean isOptimized) {
  private static final String AWS_SDK = "aws-sdk:";
  private static final Map<String, String> RENAMED =
      Map.of("events", "eventbridge", "states", "sfn", "elasticmapreduce", "emr");

  private static final Map<String, String> OPTIMIZED_PREFIXES =
      Map.of("dynamodb", "DynamoDB", "ecs", "ECS", "sns", "SNS", "sqs", "SQS");

  static ServiceName of(TaskResource resource) {
    String service = resource.service();
    return service.startsWith(AWS_SDK)
        ? new ServiceName(service.substring(AWS_SDK.length()), false)
        : new ServiceName(RENAMED.getOrDefault(service, service), true);
  }

  /** What the names of errors begin with, given what the SDK's class names do. */
  String errorPrefix(String sdkPrefix) {
    return isOptimized ? OPTIMIZED_PREFIXES.getOrDefault(sdkPackage, sdkPrefix) : sdkPrefix;
  }
}
