package dev.stepworker.model.conformance;

import dev.stepworker.integrations.lambda.InvocationType;
import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.model.ServiceTask;
import java.util.List;
import java.util.function.Consumer;

final class LambdaInvokeCases {
  private static final List<String> NOT_WITH_PAYLOAD_ONLY =
      List.of("integrationPattern", "invocationType", "clientContext", "qualifier");

  private LambdaInvokeCases() {}

  static ServiceTask build(Given given) {
    if (given.isTrue("payloadResponseOnly")) {
      return payloadOnly(given);
    }
    Consumer<LambdaInvoke> spec = f -> {
      f.functionName.set(given.text("lambdaFunction"));
      given.input("payload", f.payload);
      given.constant("invocationType", f.invocationType, InvocationType::valueOf);
      given.text("clientContext", f.clientContext);
      given.text("qualifier", f.qualifier);
      given.flag("retryOnServiceExceptions", f.retryOnServiceExceptions);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> LambdaInvoke.requestResponse(spec))
        .waitForTaskToken(() -> LambdaInvoke.waitForTaskToken(spec))
        .build();
  }

  private static ServiceTask payloadOnly(Given given) {
    NOT_WITH_PAYLOAD_ONLY.stream().filter(given::has).findFirst().ifPresent(property -> {
      throw new NotExpressibleException("payloadOnly(...) has no " + property);
    });
    return LambdaInvoke.payloadOnly(given.text("lambdaFunction"), f -> {
      given.input("payload", f.payload);
      given.flag("retryOnServiceExceptions", f.retryOnServiceExceptions);
    });
  }
}
