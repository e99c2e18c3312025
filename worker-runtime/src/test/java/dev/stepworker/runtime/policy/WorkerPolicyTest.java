package dev.stepworker.runtime.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.WorkerStartException;
import dev.stepworker.runtime.options.Poison;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPolicyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final String ARN = "arn:aws:states:eu-west-1:210987654321:activity:given";

  private static final String DEAD_LETTERS =
      "https://sqs.us-west-2.amazonaws.com/111122223333/dead";

  private final StepWorkerBuilder builder = StepWorker.builder("w");

  @Test
  void allowsTheCallsOfActivitiesAndQueuesOnTheirArnsAndReportsOnAll() throws Exception {
    builder
        .activity(WORK, (in, task) -> in, o -> o.activity(ARN))
        .queue("https://sqs.us-west-2.amazonaws.com/111122223333/jobs", WORK, (in, task) -> in);

    assertThat(tree(builder.rolePolicy("eu-west-1", "123456789012"))).isEqualTo(JSON.readTree("""
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow",
           "Action": ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
             "sqs:ReceiveMessage"],
           "Resource": ["arn:aws:sqs:us-west-2:111122223333:jobs"]},
          {"Effect": "Allow",
           "Action": ["states:DescribeActivity", "states:GetActivityTask"],
           "Resource": ["arn:aws:states:eu-west-1:210987654321:activity:given"]},
          {"Effect": "Allow",
           "Action": ["states:SendTaskFailure", "states:SendTaskHeartbeat",
             "states:SendTaskSuccess"],
           "Resource": ["*"]}]}\
        """));
  }

  @Test
  void allowsLookUpsWhereNamesAreGiven() throws Exception {
    builder.activity(WORK, (in, task) -> in).queue("jobs", WORK, (in, task) -> in);

    String policy = builder.rolePolicy("cn-north-1", "123456789012").toJson();

    assertThat(policy)
        .contains("states:ListActivities")
        .contains("arn:aws-cn:states:cn-north-1:123456789012:activity:work")
        .contains("sqs:GetQueueUrl")
        .contains("arn:aws-cn:sqs:cn-north-1:123456789012:jobs");
  }

  @Test
  void allowsActivitiesToBeCreatedOnlyIfTheWorkerDoesSo() {
    builder.activity(WORK, (in, task) -> in);

    assertThat(builder.rolePolicy("*", "*").toJson()).doesNotContain("states:CreateActivity");
    assertThat(builder.createMissingActivities().rolePolicy("*", "*").toJson())
        .contains("states:CreateActivity")
        .contains("arn:aws:states:*:*:activity:work")
        .doesNotContain("states:ListActivities");
  }

  @Test
  void takesRegionAndAccountOfAForeignUrlFromTheCaller() {
    builder.queue("http://127.0.0.1:9324/queue/jobs", WORK, (in, task) -> in);

    assertThat(builder.rolePolicy("eu-west-1", "123456789012").toJson())
        .contains("arn:aws:sqs:eu-west-1:123456789012:jobs");
  }

  @Test
  void allowsPoisonToBeSentToTheDeadLetterQueue() throws Exception {
    builder
        .queue("jobs", WORK, (in, task) -> in, o -> o.deadLetterQueue(DEAD_LETTERS))
        .queue(
            "left",
            WORK,
            (in, task) -> in,
            o -> o.deadLetterQueue(DEAD_LETTERS + "-unused").poison(Poison.LEAVE_FOR_REDRIVE));

    assertThat(tree(builder.rolePolicy("eu-west-1", "123456789012")).get("Statement"))
        .contains(JSON.readTree("""
            {"Effect": "Allow", "Action": ["sqs:SendMessage"],
             "Resource": ["arn:aws:sqs:us-west-2:111122223333:dead"]}\
            """));
  }

  @Test
  void allowsOnlyActivitiesToBeCreatedThatAreKnownByName() {
    builder
        .createMissingActivities()
        .activity(WORK, (in, task) -> in)
        .activity(
            TaskType.of("other", Object.class, Object.class),
            (in, task) -> in,
            o -> o.activity(ARN));

    assertThat(tree(builder.rolePolicy("eu-west-1", "123456789012")).get("Statement"))
        .filteredOn(statement -> statement.get("Action").toString().contains("CreateActivity"))
        .singleElement()
        .satisfies(statement -> assertThat(statement.get("Resource").toString())
            .isEqualTo("[\"arn:aws:states:eu-west-1:123456789012:activity:work\"]"));
  }

  @ParameterizedTest
  @CsvSource({"us-gov-west-1,aws-us-gov", "cn-north-1,aws-cn", "eu-west-1,aws"})
  void namesBucketsAndTablesInThePartitionOfTheRegion(String region, String partition) {
    builder.activity(WORK, (in, task) -> in);

    assertThat(builder
            .rolePolicy(region, "123456789012")
            .allowBuckets("payloads")
            .allowTables("tasks")
            .toJson())
        .contains("\"arn:" + partition + ":s3:::payloads/*\"")
        .contains("\"arn:" + partition + ":dynamodb:" + region + ":123456789012:table/tasks\"")
        .contains("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem");
  }

  @Test
  void takesOptionalParts() {
    builder.activity(WORK, (in, task) -> in, o -> o.activity(ARN));

    WorkerPolicy policy = builder
        .rolePolicy("eu-west-1", "123456789012")
        .allow(List.of("kms:Decrypt"), List.of("arn:aws:kms:eu-west-1:123456789012:key/1"))
        .allowBuckets("payloads");

    assertThat(policy.toJson())
        .contains("kms:Decrypt")
        .contains("key/1")
        .contains("s3:PutObject")
        .contains("arn:aws:s3:::payloads/*");
  }

  @Test
  void isRefusedForSettingsThatAreWrong() {
    assertThatThrownBy(() -> builder.rolePolicy("eu-west-1", "123456789012"))
        .isInstanceOf(WorkerStartException.class)
        .hasMessageContaining("No handler is registered");
  }

  private static JsonNode tree(WorkerPolicy policy) {
    try {
      return JSON.readTree(policy.toJson());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
