package dev.stepworker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AwsEnvironmentTest {

  @Test
  void resolvesArns() {
    AwsEnvironment here = AwsEnvironment.of("eu-central-1", "111122223333");

    assertThat(here.arn("states", "activity:a"))
        .isEqualTo("arn:aws:states:eu-central-1:111122223333:activity:a");
    assertThat(here.accountArn("iam", "role/a")).isEqualTo("arn:aws:iam::111122223333:role/a");
    assertThat(here.globalArn("s3", "bucket")).isEqualTo("arn:aws:s3:::bucket");
  }

  @Test
  void knowsThePartitionOfARegion() {
    assertThat(AwsEnvironment.of("cn-north-1", "1").partition()).isEqualTo("aws-cn");
    assertThat(AwsEnvironment.of("cn-north-1", "1").domain()).isEqualTo("amazonaws.com.cn");
    assertThat(AwsEnvironment.of("us-gov-west-1", "1").partition()).isEqualTo("aws-us-gov");
  }

  @Test
  void leavesItToCloudFormation() {
    assertThat(AwsEnvironment.cloudFormation().arn("states", "activity:a"))
        .isEqualTo("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:activity:a");
  }

  @Test
  void saysWhatIsMissingWhereItIsUnknown() {
    assertThatThrownBy(() -> AwsEnvironment.unknown().arn("states", "activity:a"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("The definition or its policy names a resource without its ARN, which takes "
            + "the region; give an AwsEnvironment.of(region, account)");
  }
}
