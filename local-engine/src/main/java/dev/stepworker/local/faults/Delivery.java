package dev.stepworker.local.faults;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import java.nio.charset.StandardCharsets;

/** Tells answers that say or hand out something from refusals and empty polls. */
final class Delivery {
  private static final int OK = 200;

  private Delivery() {}

  static boolean isOne(Call call, Answer answer) {
    if (answer.status() != OK) {
      return false;
    }
    return switch (call.operation()) {
      case "GetActivityTask" -> text(answer).contains("\"taskToken\":\"");
      case "ReceiveMessage" -> text(answer).contains("\"Messages\":[{");
      default -> true;
    };
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
