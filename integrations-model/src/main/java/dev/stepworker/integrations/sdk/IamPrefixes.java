package dev.stepworker.integrations.sdk;

import java.util.Locale;
import java.util.Map;

/** The names that IAM has for services which the SDK names otherwise. */
final class IamPrefixes {
  private static final Map<String, String> BY_SERVICE = Map.ofEntries(
      Map.entry("apigatewayv2", "apigateway"),
      Map.entry("bedrockagent", "bedrock"),
      Map.entry("bedrockagentruntime", "bedrock"),
      Map.entry("bedrockruntime", "bedrock"),
      Map.entry("cloudwatchevents", "events"),
      Map.entry("cloudwatchlogs", "logs"),
      Map.entry("codestarconnections", "codestar-connections"),
      Map.entry("cognitoidentity", "cognito-identity"),
      Map.entry("cognitoidentityprovider", "cognito-idp"),
      Map.entry("dynamodbstreams", "dynamodb"),
      Map.entry("efs", "elasticfilesystem"),
      Map.entry("elasticloadbalancingv2", "elasticloadbalancing"),
      Map.entry("emr", "elasticmapreduce"),
      Map.entry("emrcontainers", "emr-containers"),
      Map.entry("emrserverless", "emr-serverless"),
      Map.entry("eventbridge", "events"),
      Map.entry("iotdataplane", "iot"),
      Map.entry("mediapackagevod", "mediapackage-vod"),
      Map.entry("mwaa", "airflow"),
      Map.entry("redshiftdata", "redshift-data"),
      Map.entry("s3control", "s3"),
      Map.entry("servicecatalogappregistry", "servicecatalog"),
      Map.entry("sesv2", "ses"),
      Map.entry("sfn", "states"),
      Map.entry("timestreamquery", "timestream"),
      Map.entry("timestreamwrite", "timestream"));

  private IamPrefixes() {}

  /** The prefix of a service's actions in policies. */
  static String of(String service) {
    return BY_SERVICE.getOrDefault(service.toLowerCase(Locale.ROOT), service);
  }
}
