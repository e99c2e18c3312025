package dev.stepworker.integrations.sqs;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SqsSendMessageTest {
  private static final String URL =
      "https://sqs.eu-central-1.amazonaws.com/111122223333/parcels.fifo";

  @Test
  void rendersEveryField() {
    ServiceTask task = SqsSendMessage.requestResponse(m -> {
      m.queueUrl.set(URL);
      m.messageBody.object(body -> body.path("parcel", "$.parcelId").set("fragile", true));
      m.delay.set(Duration.ofSeconds(90));
      m.messageDeduplicationId.path("$.dedup");
      m.messageGroupId.set("north");
      m.messageAttributes.put("kind", a -> {
        a.dataType.set("String");
        a.stringValue.set("parcel");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {
            "QueueUrl": "https://sqs.eu-central-1.amazonaws.com/111122223333/parcels.fifo",
            "MessageBody": {"parcel.$": "$.parcelId", "fragile": true},
            "DelaySeconds": 90,
            "MessageDeduplicationId.$": "$.dedup",
            "MessageGroupId": "north",
            "MessageAttributes": {"kind": {"DataType": "String", "StringValue": "parcel"}}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("sqs:SendMessage")
            .on("arn:aws:sqs:eu-central-1:111122223333:parcels.fifo"));
  }

  @Test
  void handsTokenAndInputToAWorker() {
    TaskType<String, String> approve =
        TaskType.of("approve", String.class, String.class).heartbeat(Duration.ofMinutes(5));
    ServiceTask task = SqsSendMessage.waitForTaskToken(approve, m -> m.queueUrl.set(URL));

    assertThat(tree(task.toJson(HERE)).path("HeartbeatSeconds").asInt()).isEqualTo(300);
    assertThat(tree(task.toJson(HERE)).at("/Parameters/MessageBody"))
        .isEqualTo(tree("{\"taskToken.$\": \"$$.Task.Token\", \"input.$\": \"$\"}"));
    assertThat(tree(task.jsonata().toJson(HERE)).at("/Arguments/MessageBody")).isEqualTo(tree("""
        {"taskToken": "{% $states.context.Task.Token %}", "input": "{% $states.input %}"}
        """));
    assertThat(
            tree(task.tellWorker().toJson(HERE)).at("/Parameters/MessageBody").fieldNames())
        .toIterable()
        .containsExactly("taskToken.$", "input.$", "_context");
  }

  @Test
  void refusesACallbackThatPassesNoTokenOn() {
    assertThatThrownBy(() -> SqsSendMessage.waitForTaskToken(m -> {
          m.queueUrl.set(URL);
          m.messageBody.path("$.job");
          m.messageGroupId.path("$$.Task.Token");
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into MessageBody or MessageAttributes");
  }

  @Test
  void limitsTheDelay() {
    assertThatThrownBy(() -> SqsSendMessage.requestResponse(m -> {
          m.queueUrl.set(URL);
          m.messageBody.set("go");
          m.delay.set(Duration.ofSeconds(901));
        }))
        .hasMessage("DelaySeconds is PT15M1S; must be whole seconds, PT0S to PT15M");
  }
}
