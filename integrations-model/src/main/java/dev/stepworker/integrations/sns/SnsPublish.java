package dev.stepworker.integrations.sns;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMapMember;
import dev.stepworker.model.TaskRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes one message to a topic.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html">Step
 *     Functions and SNS</a>
 */
public final class SnsPublish extends TaskRequest {
  private static final String ACTION = "sns:publish";

  /** Text, or an object sent as JSON text. */
  public final DocumentMember message = required(document("Message"));

  /** Attributes by name, beside the message. */
  public final StructureMapMember<MessageAttribute> messageAttributes =
      structureMap("MessageAttributes", MessageAttribute::new);

  /**
   * For FIFO topics: messages of one id within five minutes count once. Needed unless the topic
   * makes it of the content.
   */
  public final Member<String> messageDeduplicationId = text("MessageDeduplicationId");

  /** Messages of one group come in order; needed for FIFO topics. */
  public final Member<String> messageGroupId = text("MessageGroupId");

  /** Whether the message holds one for each protocol; the same goes to all when unset. */
  public final Member<MessageStructure> messageStructure = enumeration("MessageStructure");

  /** Subject line of e-mails, 1 to 100 characters. */
  public final Member<String> subject = text("Subject", length(1, 100));

  /** ARN of the topic. */
  public final Member<String> topicArn = required(text("TopicArn"));

  /** Whether the FIFO topic makes deduplication ids of the content; false when unset. */
  public final Member<Boolean> contentBasedDeduplication =
      notRendered(withDefault(flag("ContentBasedDeduplication"), false));

  private SnsPublish() {}

  /** Goes on when SNS has taken the message; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<SnsPublish> spec) {
    return ServiceTask.requestResponse(ACTION, SnsPublish::new, spec);
  }

  /** Goes on when somebody sends the task token back, which the message has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<SnsPublish> spec) {
    return ServiceTask.waitForTaskToken(ACTION, SnsPublish::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    Optional<Boolean> isFifo = literalOf(topicArn).map(arn -> arn.endsWith(".fifo"));
    if (isFifo.orElse(false)) {
      checkFifo(problems);
    } else if (isFifo.isPresent() && messageDeduplicationId.isSet()) {
      problems.add(messageDeduplicationId, "is set, which only FIFO topics take; leave it out");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(
        IamStatement.allow("sns:Publish").on(permissions.literalOf(topicArn).orElse("*")));
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(message);
  }

  private void checkFifo(Problems problems) {
    if (!messageGroupId.isSet()) {
      problems.add(messageGroupId, "is missing, which a FIFO topic needs; set it");
    }
    boolean fromContent = literalOf(contentBasedDeduplication).orElse(true);
    if (!messageDeduplicationId.isSet() && !fromContent) {
      problems.add(
          messageDeduplicationId,
          "is missing, which a FIFO topic needs; set it, or contentBasedDeduplication to true "
              + "where the topic has it switched on");
    }
  }
}
