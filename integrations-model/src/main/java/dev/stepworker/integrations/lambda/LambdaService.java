package dev.stepworker.integrations.lambda;

import dev.stepworker.model.Arn;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Retry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every invocation of a function needs. */
final class LambdaService {
  private static final Retry ON_SERVICE_EXCEPTIONS = Retry.on(
          "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException")
      .interval(Duration.ofSeconds(2))
      .maxAttempts(6)
      .backoffRate(2);

  private LambdaService() {}

  static List<Retry> retriers(Optional<Boolean> onServiceExceptions) {
    return onServiceExceptions.orElse(false) ? List.of(ON_SERVICE_EXCEPTIONS) : List.of();
  }

  /** The permission to invoke a function; any function where its name is known at run time only. */
  static IamStatement invocationOf(Optional<String> function, Permissions permissions) {
    String resource = function
        .map(name -> Arn.parse(name).isPresent()
            ? name
            : permissions.environment().arn("lambda", "function:" + name))
        .orElse("*");
    return IamStatement.allow("lambda:InvokeFunction").on(resource);
  }
}
