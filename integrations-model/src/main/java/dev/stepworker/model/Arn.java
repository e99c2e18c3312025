package dev.stepworker.model;

import java.util.Optional;

/**
 * An Amazon Resource Name in its parts.
 *
 * @param partition such as {@code aws}
 * @param service such as {@code sqs}
 * @param region empty where the service has none
 * @param account empty where the service has none
 * @param resource everything behind the fifth colon, such as {@code function:price}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {

  /** Takes an ARN apart; empty if the text is none. */
  public static Optional<Arn> parse(String text) {
    String[] parts = text.split(":", 6);
    if (parts.length < 6 || !parts[0].equals("arn") || parts[2].isEmpty() || parts[5].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
  }

  /** What follows the last {@code /} or {@code :} of the resource: usually the name. */
  public String name() {
    int slash = Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':'));
    return resource.substring(slash + 1);
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
