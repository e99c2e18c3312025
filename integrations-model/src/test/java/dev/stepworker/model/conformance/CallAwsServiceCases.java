package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sdk.CallAwsService;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class CallAwsServiceCases {
  private CallAwsServiceCases() {}

  static ServiceTask build(Given given) {
    String service = given.text("service");
    String action = given.text("action");
    Consumer<CallAwsService> spec = call -> {
      given.document("parameters", call.parameters);
      given.texts("iamResources", call.iamResources);
      given.text("iamAction", call.iamAction);
      given.structures("additionalIamStatements", call.additionalIamStatements, (g, statement) -> {
        g.texts("actions", statement.actions);
        g.texts("resources", statement.resources);
      });
    };
    try {
      return PatternFactories.of(given)
          .requestResponse(() -> CallAwsService.requestResponse(service, action, spec))
          .waitForTaskToken(() -> CallAwsService.waitForTaskToken(service, action, spec))
          .build();
    } catch (IllegalArgumentException e) {
      throw new NotExpressibleException(e.getMessage());
    }
  }
}
