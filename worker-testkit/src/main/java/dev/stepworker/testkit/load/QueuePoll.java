package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

/** An open {@code ReceiveMessage}. */
final class QueuePoll extends WaitingPoll {
  private static final HexFormat HEX = HexFormat.of();

  private final int mostTasks;
  private final InstantSource clock;

  QueuePoll(Reply reply, int mostTasks, InstantSource clock) {
    super(reply);
    this.clock = clock;
    this.mostTasks = mostTasks;
  }

  @Override
  int mostTasks() {
    return mostTasks;
  }

  @Override
  String tasks(TaskNumbers numbers, long first, int size) {
    StringBuilder answer = new StringBuilder("{\"Messages\":[");
    for (int i = 0; i < size; i++) {
      answer.append(i == 0 ? "" : ",");
      append(answer, numbers, first + i);
    }
    return answer.append("]}").toString();
  }

  @Override
  String nothing() {
    return "{}";
  }

  private void append(StringBuilder answer, TaskNumbers numbers, long task) {
    String token = numbers.token(task);
    String body = "{\"taskToken\":\"" + token + "\",\"input\":" + TaskInput.of(task) + "}";
    answer
        .append("{\"MessageId\":\"00000000-0000-4000-8000-")
        .append(String.format("%012x", task))
        .append("\",\"ReceiptHandle\":\"")
        .append(token)
        .append("\",\"MD5OfBody\":\"")
        .append(md5(body))
        .append("\",\"Body\":\"")
        .append(body.replace("\"", "\\\""))
        .append("\",\"Attributes\":{\"ApproximateReceiveCount\":\"1\",\"SentTimestamp\":\"")
        .append(clock.millis())
        .append("\"}}");
  }

  private static String md5(String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HEX.formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5; this one lacks it", e);
    }
  }
}
