package dev.stepworker.local.integration;

import dev.stepworker.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Does {@code sqs:sendMessage} through the real client.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html">Step
 *     Functions and SQS</a>
 */
public final class SqsSendMessage implements TaskIntegration {
  private final Supplier<SqsClient> client;
  private final TaskPool pool;
  private final SdkResponses responses;

  /**
   * Sends with a client that is asked for at the first message.
   *
   * @param client returns the same client each time
   */
  public SqsSendMessage(Supplier<SqsClient> client, TaskPool pool, SdkResponses responses) {
    this.client = client;
    this.pool = pool;
    this.responses = responses;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    pool.run(() -> send(call, reply));
  }

  private void send(TaskCall call, TaskReply reply) {
    try {
      SendMessageRequest request = new SqsRequest(call.arguments()).build();
      reply.succeeded(response(call, client.get().sendMessage(request)));
    } catch (SqsException e) {
      reply.failed("SQS." + errorName(e), SdkCauses.of("AmazonSQS", e));
    } catch (SdkException | IllegalArgumentException e) {
      reply.failed("SQS.SdkClientException", e.getMessage());
    }
  }

  private static String errorName(SqsException e) {
    String name = e.getClass().getSimpleName();
    return name.equals("SqsException") ? "AmazonSQSException" : name;
  }

  private Map<String, @Nullable Object> response(TaskCall call, SendMessageResponse sent) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    putIfThere(response, "MD5OfMessageAttributes", sent.md5OfMessageAttributes());
    putIfThere(response, "MD5OfMessageBody", sent.md5OfMessageBody());
    putIfThere(response, "MessageId", sent.messageId());
    putIfThere(response, "SequenceNumber", sent.sequenceNumber());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("connection", "keep-alive");
    headers.put("Content-Length", String.valueOf(Json.bytes(Json.write(response))));
    headers.put("Content-Type", "application/x-amz-json-1.0");
    responses.addMetadata(call, response, headers);
    return response;
  }

  private static void putIfThere(
      Map<String, @Nullable Object> response, String name, @Nullable String value) {
    if (value != null) {
      response.put(name, value);
    }
  }
}
