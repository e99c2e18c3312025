package dev.stepworker.model;

/**
 * Where a definition will live: partition, region and account. Resolves the ARNs and URLs that a
 * definition derives from mere names, such as that of an activity.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
public final class AwsEnvironment {
  private static final String UNKNOWN = "";

  private final String partition;
  private final String region;
  private final String account;
  private final String domain;

  private AwsEnvironment(String partition, String region, String account, String domain) {
    this.partition = partition;
    this.region = region;
    this.account = account;
    this.domain = domain;
  }

  /**
   * Names region and account; the partition follows from the region.
   *
   * @param region such as {@code eu-central-1}
   * @param account twelve digits
   */
  public static AwsEnvironment of(String region, String account) {
    return new AwsEnvironment(partitionOf(region), region, account, domainOf(region));
  }

  /**
   * Leaves everything to CloudFormation: renders {@code ${AWS::Region}} and the like, for a
   * template that puts the definition through {@code Fn::Sub}.
   */
  public static AwsEnvironment cloudFormation() {
    return new AwsEnvironment(
        "${AWS::Partition}", "${AWS::Region}", "${AWS::AccountId}", "${AWS::URLSuffix}");
  }

  /**
   * Knows no region and no account: enough for a definition that names every resource by its ARN or
   * URL.
   */
  public static AwsEnvironment unknown() {
    return new AwsEnvironment("aws", UNKNOWN, UNKNOWN, "amazonaws.com");
  }

  public String partition() {
    return partition;
  }

  /** @throws InvalidDefinitionException if the environment is {@link #unknown()} */
  public String region() {
    return known("region", region);
  }

  /** @throws InvalidDefinitionException if the environment is {@link #unknown()} */
  public String account() {
    return known("account", account);
  }

  /** The domain of the partition's endpoints, such as {@code amazonaws.com}. */
  public String domain() {
    return domain;
  }

  /** The ARN of a resource in this region and account. */
  public String arn(String service, String resource) {
    return new Arn(partition, service, region(), account(), resource).toString();
  }

  /** The ARN of a resource of this account that belongs to no region, such as a role. */
  public String accountArn(String service, String resource) {
    return new Arn(partition, service, "", account(), resource).toString();
  }

  /** The ARN of a resource whose name is unique in its partition, such as a bucket. */
  public String globalArn(String service, String resource) {
    return new Arn(partition, service, "", "", resource).toString();
  }

  @Override
  public String toString() {
    return "AwsEnvironment[" + String.join(" ", partition, region, account).trim() + "]";
  }

  private static String known(String part, String value) {
    if (value.equals(UNKNOWN)) {
      throw new InvalidDefinitionException(
          "",
          "The definition or its policy names a resource without its ARN, which takes the " + part
              + "; give an AwsEnvironment.of(region, account)");
    }
    return value;
  }

  private static String partitionOf(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private static String domainOf(String region) {
    return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  }
}
