package dev.stepworker.runtime.policy;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * The region and account of what is known by name only. Immutable.
 *
 * @param region such as {@code eu-west-1}; {@code *} for any
 * @param account 12 digits; {@code *} for any
 */
public record AwsPlace(String region, String account) {
  private static final Pattern QUEUE_HOST =
      Pattern.compile("(?:sqs\\.([a-z0-9-]+)|([a-z0-9-]+)\\.queue)\\..*");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** The ARN of an activity that is known by ARN or name. */
  public String activityArn(String arnOrName) {
    return arnOrName.startsWith("arn:")
        ? arnOrName
        : arn("states", region, "activity:" + arnOrName);
  }

  /**
   * The ARN of a queue that is known by URL or name; a URL of the service tells region and account.
   */
  public String queueArn(String urlOrName) {
    if (!urlOrName.contains("://")) {
      return arn("sqs", region, urlOrName);
    }
    URI url = URI.create(urlOrName);
    String[] path = url.getPath().split("/");
    String owner =
        Arrays.stream(path).filter(ACCOUNT.asMatchPredicate()).findFirst().orElse(account);
    String name = path[path.length - 1];
    return new AwsPlace(regionOf(url), owner).queueArn(name);
  }

  /** The ARN of all objects of a bucket. */
  String objectsArn(String bucket) {
    return "arn:" + partition(region) + ":s3:::" + bucket + "/*";
  }

  /** The ARN of a table that is known by name. */
  String tableArn(String name) {
    return arn("dynamodb", region, "table/" + name);
  }

  private String regionOf(URI queue) {
    Matcher host = QUEUE_HOST.matcher(String.valueOf(queue.getHost()));
    if (!host.matches()) {
      return region;
    }
    return host.group(1) == null ? host.group(2) : host.group(1);
  }

  private String arn(String service, String in, String resource) {
    return String.join(":", "arn", partition(in), service, in, account, resource);
  }

  private static String partition(String region) {
    return PartitionMetadata.of(Region.of(region)).id();
  }
}
