package dev.stepworker.integrations.sqs;

import static dev.stepworker.model.Rule.between;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.api.TaskType;
import dev.stepworker.model.ContextObject;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMapMember;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends one message to a queue.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html">Step
 *     Functions and SQS</a>
 */
public final class SqsSendMessage extends TaskRequest {
  private static final String ACTION = "sqs:sendMessage";

  /** URL of the queue; {@link QueueUrl} makes one of an ARN or a name. */
  public final Member<String> queueUrl = required(text("QueueUrl"));

  /** Text, or an object sent as JSON text; up to the queue's maximum message size. */
  public final DocumentMember messageBody = required(document("MessageBody"));

  /** How long to hold the message back, 0 to 15 minutes; the queue's own delay when unset. */
  public final Member<Duration> delay =
      duration("DelaySeconds", SECONDS, between(Duration.ZERO, Duration.ofMinutes(15)));

  /** For FIFO queues: messages of one id within five minutes count once. */
  public final Member<String> messageDeduplicationId = text("MessageDeduplicationId");

  /** For FIFO queues: messages of one group come in order. */
  public final Member<String> messageGroupId = text("MessageGroupId");

  /** Typed metadata beside the body. */
  public final StructureMapMember<Attribute> messageAttributes =
      structureMap("MessageAttributes", Attribute::new);

  private SqsSendMessage() {}

  /** Goes on when SQS has taken the message. */
  public static ServiceTask requestResponse(Consumer<SqsSendMessage> spec) {
    return ServiceTask.requestResponse(ACTION, SqsSendMessage::new, spec);
  }

  /** Goes on when somebody sends the task token back, which the message has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<SqsSendMessage> spec) {
    return ServiceTask.waitForTaskToken(ACTION, SqsSendMessage::new, spec);
  }

  /**
   * Goes on when a worker that keeps the contract has answered. The contract gives the clocks; the
   * message holds {@code taskToken} and, as {@code input}, the state's input, unless the lambda
   * sets another body.
   */
  public static ServiceTask waitForTaskToken(
      TaskType<?, ?> contract, Consumer<SqsSendMessage> spec) {
    return waitForTaskToken(spec.andThen(SqsSendMessage::callWorkerByDefault)).clocksOf(contract);
  }

  @Override
  protected void permissions(Permissions permissions) {
    String queue = permissions
        .literalOf(queueUrl)
        .map(url -> QueueUrl.arnOf(url, permissions.environment()))
        .orElse("*");
    permissions.add(IamStatement.allow("sqs:SendMessage").on(queue));
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(messageBody, messageAttributes);
  }

  @Override
  protected Optional<DocumentMember> workerInput() {
    return Optional.of(messageBody);
  }

  private void callWorkerByDefault() {
    if (!messageBody.isSet()) {
      messageBody.object(body ->
          body.set("taskToken", ContextObject.taskToken()).set("input", Value.stateInput()));
    }
  }

  /**
   * One message attribute.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_MessageAttributeValue.html">MessageAttributeValue</a>
   */
  public static final class Attribute extends Structure {
    /** {@code String}, {@code Number} or {@code Binary}, perhaps with a label behind a dot. */
    public final Member<String> dataType = required(text("DataType"));

    /** The value of a String or Number. */
    public final Member<String> stringValue = text("StringValue");

    /** The value of a Binary, in Base64. */
    public final Member<String> binaryValue = text("BinaryValue");

    private Attribute() {}
  }
}
