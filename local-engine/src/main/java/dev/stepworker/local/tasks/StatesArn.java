package dev.stepworker.local.tasks;

import dev.stepworker.local.http.ServiceError;

/**
 * An ARN of Step Functions, taken apart.
 *
 * @param type such as {@code activity}, {@code stateMachine} or {@code execution}
 * @param resource what follows the type
 */
public record StatesArn(String type, String resource) {
  private static final int PARTS = 7;

  /**
   * Reads an ARN.
   *
   * @throws ServiceError {@code InvalidArn}
   */
  public static StatesArn parse(String arn) {
    String[] parts = arn.split(":", PARTS);
    if (!parts[0].equals("arn")) {
      throw invalid("Invalid ARN prefix: " + arn);
    }
    if (parts.length < PARTS || parts[6].isEmpty()) {
      throw invalid("Invalid ARN: " + arn);
    }
    if (!parts[2].equals("states")) {
      throw invalid("ARN is not for Step Functions: " + arn);
    }
    return new StatesArn(parts[5], parts[6]);
  }

  /**
   * Reads an ARN that must be of this type.
   *
   * @throws ServiceError {@code InvalidArn}
   */
  public static StatesArn parse(String arn, String type) {
    StatesArn parsed = parse(arn);
    if (!parsed.type.equals(type)) {
      throw invalid("Resource type not valid in this context: " + parsed.type);
    }
    return parsed;
  }

  private static ServiceError invalid(String why) {
    return ServiceError.of("InvalidArn", "Invalid Arn: '" + why + "'");
  }
}
