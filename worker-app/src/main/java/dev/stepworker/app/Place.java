package dev.stepworker.app;

import dev.stepworker.model.AwsEnvironment;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say where a definition will live. */
final class Place {
  private static final String ANY = "*";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any call
  private CommandSpec command;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Region of what is known by its name alone.")
  private String region = "";

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      description = "Account of what is known by its name alone, twelve digits.")
  private String account = "";

  @Option(
      names = "--cloud-formation",
      description = "Leave partition, region and account to CloudFormation's Fn::Sub.")
  private boolean isCloudFormation;

  /**
   * Where the definition will live; unknown if no option says.
   *
   * @throws ParameterException if the options do not go together
   */
  AwsEnvironment environment() {
    if (isCloudFormation) {
      return AwsEnvironment.cloudFormation();
    }
    if (region.isEmpty() && account.isEmpty()) {
      return AwsEnvironment.unknown();
    }
    if (region.isEmpty() || !ACCOUNT.matcher(account).matches()) {
      throw new ParameterException(
          command.commandLine(),
          "--region is '%s' and --account is '%s'; give both, the account with twelve digits"
              .formatted(region, account));
    }
    return AwsEnvironment.of(region, account);
  }

  /** The region, or any. */
  String regionOrAny() {
    return region.isEmpty() ? ANY : region;
  }

  /** The account, or any. */
  String accountOrAny() {
    return account.isEmpty() ? ANY : account;
  }
}
