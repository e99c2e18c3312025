package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.sqs.QueueUrl;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class SqsSendMessageCases {
  private SqsSendMessageCases() {}

  static ServiceTask build(Given given) {
    Consumer<SqsSendMessage> spec = m -> {
      m.queueUrl.set(QueueUrl.ofArn(given.text("queue")));
      given.input("messageBody", m.messageBody);
      given.duration("delay", m.delay, SECONDS);
      given.text("messageDeduplicationId", m.messageDeduplicationId);
      given.text("messageGroupId", m.messageGroupId);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> SqsSendMessage.requestResponse(spec))
        .waitForTaskToken(() -> SqsSendMessage.waitForTaskToken(spec))
        .build();
  }
}
