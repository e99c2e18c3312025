package dev.stepworker.integrations.sns;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ContextObject;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnsPublishTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:parcels";
  private static final String FIFO = TOPIC + ".fifo";

  @Test
  void rendersEveryField() {
    ServiceTask task = SnsPublish.requestResponse(p -> {
      p.message.object(m -> m.path("default", "$.text").set("email", "A parcel is there"));
      p.messageAttributes.put("country", a -> a.string.set("PT"));
      p.messageAttributes.put("weight", a -> a.number.set(1.50));
      p.messageAttributes.put("depth", a -> a.number.path("$.depth"));
      p.messageAttributes.put(
          "carriers", a -> a.stringArray.set(Arrays.asList("ctt", 7, true, null)));
      p.messageAttributes.put("label", a -> a.binary.set("AAEC"));
      p.messageDeduplicationId.path("$.id");
      p.messageGroupId.set("north");
      p.messageStructure.set(MessageStructure.JSON);
      p.subject.set("Parcel");
      p.topicArn.set(FIFO);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sns:publish",
          "Parameters": {
            "Message": {"default.$": "$.text", "email": "A parcel is there"},
            "MessageAttributes": {
              "country": {"DataType": "String", "StringValue": "PT"},
              "weight": {"DataType": "Number", "StringValue": "1.5"},
              "depth": {"DataType": "Number", "StringValue.$": "$.depth"},
              "carriers": {
                "DataType": "String.Array",
                "StringValue": "[\\"ctt\\",7,true,null]"
              },
              "label": {"DataType": "Binary", "BinaryValue": "AAEC"}
            },
            "MessageDeduplicationId.$": "$.id",
            "MessageGroupId": "north",
            "MessageStructure": "json",
            "Subject": "Parcel",
            "TopicArn": "arn:aws:sns:eu-central-1:111122223333:parcels.fifo"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("sns:Publish").on(FIFO));
  }

  @Test
  void allowsAnyTopicThatOnlyTheExecutionKnows() {
    ServiceTask task = SnsPublish.requestResponse(p -> {
      p.message.set("go");
      p.topicArn.path("$.topic");
    });

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("sns:Publish").on("*"));
  }

  @Test
  void refusesACallbackWhoseMessagePassesNoTokenOn() {
    assertThatThrownBy(() -> SnsPublish.waitForTaskToken(p -> {
          p.message.set("go");
          p.messageAttributes.put("token", a -> a.string.set(ContextObject.taskToken()));
          p.topicArn.set(TOPIC);
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Message");
  }

  @Test
  void givesAnAttributeOneValue() {
    assertThatThrownBy(() -> SnsPublish.requestResponse(p -> {
          p.message.set("go");
          p.messageAttributes.put("none", a -> {});
          p.messageAttributes.put("both", a -> {
            a.string.set("1");
            a.number.set(1);
          });
          p.messageAttributes.put("nested", a -> a.stringArray.set(List.of(List.of("ctt"))));
          p.topicArn.set(TOPIC);
        }))
        .hasMessage("""
            MessageAttributes.none has 0 values; set one of string, number, stringArray and binary
            MessageAttributes.both has 2 values; set one of string, number, stringArray and binary
            MessageAttributes.nested.StringValue is [[ctt]]; \
            must be a list of texts, numbers, flags and nulls""");
  }

  @Test
  void knowsWhatFifoTopicsNeed() {
    assertThatThrownBy(() -> SnsPublish.requestResponse(p -> {
          p.message.set("go");
          p.topicArn.set(FIFO);
        }))
        .hasMessage("""
            MessageGroupId is missing, which a FIFO topic needs; set it
            MessageDeduplicationId is missing, which a FIFO topic needs; set it, \
            or contentBasedDeduplication to true where the topic has it switched on""");
    assertThatThrownBy(() -> SnsPublish.requestResponse(p -> {
          p.message.set("go");
          p.messageDeduplicationId.set("1");
          p.topicArn.set(TOPIC);
        }))
        .hasMessage("MessageDeduplicationId is set, which only FIFO topics take; leave it out");
  }

  @Test
  void leavesDeduplicationToATopicThatDoesIt() {
    ServiceTask task = SnsPublish.requestResponse(p -> {
      p.message.set("go");
      p.messageGroupId.set("north");
      p.topicArn.set(FIFO);
      p.contentBasedDeduplication.set(true);
    });

    assertThat(tree(task.toJson(HERE)).path("Parameters").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Message", "MessageGroupId", "TopicArn");
  }
}
