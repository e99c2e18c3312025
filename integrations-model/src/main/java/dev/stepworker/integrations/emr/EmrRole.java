package dev.stepworker.integrations.emr;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;

/** The roles of a cluster: the request takes their names, the policy their ARNs. */
final class EmrRole {
  private EmrRole() {}

  /** The name of a role that is given by name or ARN. */
  static String nameOf(String role) {
    return Arn.parse(role).map(Arn::name).orElse(role);
  }

  /** The ARN of a role that is given by name or ARN; covers all roles where it is an expression. */
  static String arnOf(Member<String> role, Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    String given = permissions.literalOf(role).orElse("*");
    return Arn.parse(given).isPresent() ? given : environment.accountArn("iam", "role/" + given);
  }
}
