package dev.stepworker.local.tasks;

/**
 * Whose and where the engine's resources are, as their ARNs say.
 *
 * @param region such as {@code us-east-1}
 * @param accountId twelve digits
 */
public record AccountRegion(String region, String accountId) {
  private static final AccountRegion LOCAL = new AccountRegion("us-east-1", "000000000000");

  /** Region {@code us-east-1}, account {@code 000000000000}: also where the local queues are. */
  public static AccountRegion local() {
    return LOCAL;
  }

  /** The ARN of a Step Functions resource, such as {@code ("activity", "resize")}. */
  public String statesArn(String type, String name) {
    return "arn:aws:states:" + region + ":" + accountId + ":" + type + ":" + name;
  }
}
