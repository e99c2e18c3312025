package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sdk.CallAwsServiceCrossRegion;
import dev.stepworker.model.ServiceTask;
import java.util.List;
import java.util.function.Consumer;

final class CallAwsServiceCrossRegionCases {
  /** What is for the role of the function, which the model names and does not make. */
  private static final List<String> OF_THE_FUNCTION =
      List.of("iamResources", "iamAction", "additionalIamStatements");

  private CallAwsServiceCrossRegionCases() {}

  static ServiceTask build(Given given) {
    OF_THE_FUNCTION.forEach(given::find);
    String function = given.text("proxyFunctionArn");
    String service = given.text("service");
    String action = given.text("action");
    Consumer<CallAwsServiceCrossRegion> spec = call -> {
      given.text("region", call.region);
      given.text("endpoint", call.endpoint);
      given.document("parameters", call.parameters);
      given.flag("retryOnServiceExceptions", call.retryOnServiceExceptions);
    };
    return PatternFactories.of(given)
        .requestResponse(
            () -> CallAwsServiceCrossRegion.requestResponse(function, service, action, spec))
        .waitForTaskToken(
            () -> CallAwsServiceCrossRegion.waitForTaskToken(function, service, action, spec))
        .build();
  }
}
