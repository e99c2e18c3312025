package dev.stepworker.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what a task needs to be allowed, in one environment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html">How
 *     Step Functions generates IAM policies for integrated services</a>
 */
public final class Permissions {
  private final AwsEnvironment environment;
  private final IntegrationPattern pattern;
  private final List<IamStatement> statements = new ArrayList<>();

  Permissions(AwsEnvironment environment, IntegrationPattern pattern) {
    this.environment = environment;
    this.pattern = pattern;
  }

  /** Where the definition will live. */
  public AwsEnvironment environment() {
    return environment;
  }

  /** The pattern of the task. */
  public IntegrationPattern pattern() {
    return pattern;
  }

  public void add(IamStatement statement) {
    statements.add(statement);
  }

  /** Adds what a job needs whose end Step Functions learns from a managed EventBridge rule. */
  public void addManagedRule(String ruleName) {
    add(IamStatement.allow("events:PutTargets", "events:PutRule", "events:DescribeRule")
        .on(environment.arn("events", "rule/" + ruleName)));
  }

  /** What a member renders here; empty for an expression, whose value only the execution knows. */
  public <T> Optional<T> literalOf(Member<T> member) {
    return member.literal(environment);
  }

  List<IamStatement> statements() {
    return statements;
  }
}
