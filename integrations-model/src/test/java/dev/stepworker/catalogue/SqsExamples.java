package dev.stepworker.catalogue;

import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.model.ServiceTask;

/** The page sqs.md. */
final class SqsExamples {
  private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/Queue";

  private SqsExamples() {}

  static Page page() {
    return Page.of("sqs", "Amazon SQS", SqsExamples.class)
        .example(
            "Send a field of the input",
            "sqs-send-message/seed-field-as-message",
            SqsExamples::sendAFieldOfTheInput)
        .example("Send an object", "sqs-send-message/seed-object", SqsExamples::sendAnObject);
  }

  private static Rendering sendAFieldOfTheInput() {
    // tag::sqs-send-message/seed-field-as-message[]
    ServiceTask task = SqsSendMessage.requestResponse(message -> {
      message.queueUrl.set(QUEUE);
      message.messageBody.path("$.message");
    });
    // end::sqs-send-message/seed-field-as-message[]
    return Rendering.of(task);
  }

  private static Rendering sendAnObject() {
    // tag::sqs-send-message/seed-object[]
    ServiceTask task = SqsSendMessage.requestResponse(message -> {
      message.queueUrl.set(QUEUE);
      message.messageBody.object(body -> body.set("field1", "somedata").path("field2", "$.field2"));
    });
    // end::sqs-send-message/seed-object[]
    return Rendering.of(task);
  }
}
