package dev.stepworker.catalogue;

import dev.stepworker.integrations.sns.SnsPublish;
import dev.stepworker.model.ServiceTask;
import java.util.Arrays;

/** The page sns.md. */
final class SnsExamples {
  private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:Topic";

  private SnsExamples() {}

  static Page page() {
    return Page.of("sns", "Amazon SNS", SnsExamples.class)
        .example(
            "Publish with attributes",
            "sns-publish/seed-message-attributes",
            SnsExamples::publishWithAttributes)
        .example("Publish an object", "sns-publish/seed-object", SnsExamples::publishAnObject);
  }

  private static Rendering publishWithAttributes() {
    // tag::sns-publish/seed-message-attributes[]
    ServiceTask task = SnsPublish.requestResponse(sns -> {
      sns.topicArn.set(TOPIC);
      sns.message.path("$.state.message");
      sns.messageAttributes.put("place", place -> place.string.path("$.place"));
      sns.messageAttributes.put("pic", pic -> pic.binary.path("$.pic"));
      sns.messageAttributes.put("people", people -> people.number.set(4));
      sns.messageAttributes.put(
          "handles",
          handles -> handles.stringArray.set(Arrays.asList("@kslater", "@jjf", null, "@mfanning")));
    });
    // end::sns-publish/seed-message-attributes[]
    return Rendering.of(task);
  }

  private static Rendering publishAnObject() {
    // tag::sns-publish/seed-object[]
    ServiceTask task = SnsPublish.requestResponse(sns -> {
      sns.topicArn.set(TOPIC);
      sns.message.object(message -> message.set("field1", "somedata").path("field2", "$.field2"));
    });
    // end::sns-publish/seed-object[]
    return Rendering.of(task);
  }
}
