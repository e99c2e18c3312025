package dev.stepworker.local.tasks;

import dev.stepworker.local.http.DeliveryListener;
import java.util.ArrayList;
import java.util.List;

/** A poll whose client may be present, gone, or undecided until {@link #settle}. */
final class RecordedPoll implements PollReply {
  private final List<String> inputs = new ArrayList<>();
  private String token = "";
  private boolean answeredEmpty;
  private DeliveryListener listener = DeliveryListener.NONE;

  List<String> inputs() {
    return inputs;
  }

  String token() {
    return token;
  }

  boolean isAnsweredEmpty() {
    return answeredEmpty;
  }

  void settle(boolean delivered) {
    listener.settled(delivered);
  }

  @Override
  public void task(String newToken, String input, DeliveryListener newListener) {
    token = newToken;
    inputs.add(input);
    listener = newListener;
  }

  @Override
  public void nothing() {
    answeredEmpty = true;
  }
}
