package dev.stepworker.integrations.sqs;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URLs by which SQS knows its queues.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-message-identifiers.html">
 *     Queue and message identifiers</a>
 */
public final class QueueUrl {
  private static final Pattern URL =
      Pattern.compile("https?://(?:sqs\\.(?<region>.+?)\\.(?:amazonaws\\.com(?:\\.cn)?"
          + "|\\$\\{AWS::URLSuffix}))?[^/]*/(?<account>[^/]+)/(?<name>[^/]+)");

  private QueueUrl() {}

  /**
   * The URL of the queue with that ARN, in the ARN's own region and account.
   *
   * @throws IllegalArgumentException if the text is no ARN of a queue
   */
  public static Value<String> ofArn(String arn) {
    Arn queue = Arn.parse(arn)
        .filter(parsed -> parsed.service().equals("sqs"))
        .orElseThrow(() -> new IllegalArgumentException(
            "'" + arn + "' is no ARN of a queue; must be arn:aws:sqs:REGION:ACCOUNT:NAME"));
    AwsEnvironment home = AwsEnvironment.of(queue.region(), queue.account());
    return Value.of(url(home, queue.resource()));
  }

  /** The URL of the queue with that name, in the region and account where the definition lives. */
  public static Value<String> named(String name) {
    return Value.derived(environment -> url(environment, name));
  }

  /** The ARN of the queue behind a URL; of another server than AWS's own, for any region. */
  static String arnOf(String url, AwsEnvironment environment) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return "*";
    }
    String region = matcher.group("region") == null ? "*" : matcher.group("region");
    return new Arn(
            environment.partition(), "sqs", region, matcher.group("account"), matcher.group("name"))
        .toString();
  }

  private static String url(AwsEnvironment environment, String name) {
    return "https://sqs." + environment.region() + "." + environment.domain() + "/"
        + environment.account() + "/" + name;
  }
}
