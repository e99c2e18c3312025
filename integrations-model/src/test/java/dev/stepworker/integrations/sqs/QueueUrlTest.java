package dev.stepworker.integrations.sqs;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import org.junit.jupiter.api.Test;

class QueueUrlTest {

  @Test
  void keepsRegionAndAccountOfAnArn() {
    assertThat(urlIn(HERE, QueueUrl.ofArn("arn:aws-cn:sqs:cn-north-1:444455556666:jobs")))
        .isEqualTo("https://sqs.cn-north-1.amazonaws.com.cn/444455556666/jobs");
  }

  @Test
  void findsANameWhereTheDefinitionLives() {
    assertThat(urlIn(HERE, QueueUrl.named("jobs")))
        .isEqualTo("https://sqs.eu-central-1.amazonaws.com/111122223333/jobs");
  }

  @Test
  void refusesTheArnOfAnotherService() {
    assertThatThrownBy(() -> QueueUrl.ofArn("arn:aws:sns:eu-central-1:111122223333:topic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no ARN of a queue");
  }

  @Test
  void findsTheArnBehindAUrl() {
    assertThat(QueueUrl.arnOf("https://sqs.eu-west-1.amazonaws.com/444455556666/jobs", HERE))
        .isEqualTo("arn:aws:sqs:eu-west-1:444455556666:jobs");
    assertThat(QueueUrl.arnOf("http://localhost:9324/000000000000/jobs", HERE))
        .isEqualTo("arn:aws:sqs:*:000000000000:jobs");
    assertThat(QueueUrl.arnOf("jobs", HERE)).isEqualTo("*");
  }

  @Test
  void findsTheArnBehindAUrlOfCloudFormation() {
    AwsEnvironment template = AwsEnvironment.cloudFormation();

    assertThat(QueueUrl.arnOf(urlIn(template, QueueUrl.named("jobs")), template))
        .isEqualTo("arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs");
  }

  private static String urlIn(AwsEnvironment environment, Value<String> url) {
    ServiceTask task = SqsSendMessage.requestResponse(m -> {
      m.queueUrl.set(url);
      m.messageBody.set("go");
    });
    return tree(task.toJson(environment)).at("/Parameters/QueueUrl").asText();
  }
}
