package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Permissions;
import java.util.Locale;
import java.util.Optional;

/** What the calls of SageMaker have in common: names of machines, and permissions. */
final class SageMakerService {
  private static final String MACHINE_PREFIX = "ml.";
  private static final String ANY = "*";

  private SageMakerService() {}

  /** The type of a machine as SageMaker writes it: {@code m5.large} is its {@code ml.m5.large}. */
  static String machine(String type) {
    return type.startsWith(MACHINE_PREFIX) ? type : MACHINE_PREFIX + type;
  }

  /** The ARN of a resource, whose name is in lower case there; any where the name is not known. */
  static String arn(String kind, Optional<String> name, Permissions permissions) {
    return exactArn(kind, name.map(n -> n.toLowerCase(Locale.ROOT)), permissions);
  }

  /** The ARN of a resource whose name stands in it as it is given. */
  static String exactArn(String kind, Optional<String> name, Permissions permissions) {
    return permissions.environment().arn("sagemaker", kind + "/" + name.orElse(ANY));
  }

  static IamStatement listingOfTags() {
    return IamStatement.allow("sagemaker:ListTags").on(ANY);
  }

  /** The permission to hand a role on to SageMaker; any role where it is not known. */
  static IamStatement passingOf(Optional<String> role, Permissions permissions) {
    return IamStatement.allow("iam:PassRole")
        .on(role.orElseGet(() -> permissions.environment().accountArn("iam", "role/" + ANY)))
        .when("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com");
  }
}
