package dev.stepworker.runtime.sqs;

import java.util.Set;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** What became of one entry of a batch. */
enum EntryResult {
  DONE,
  /** May succeed when tried again. */
  FAILED,
  /** Can never succeed: the message is no longer ours. */
  LOST;

  private static final Set<String> LOST_CODES = Set.of(
      "ReceiptHandleIsInvalid",
      "InvalidParameterValue",
      "MessageNotInflight",
      "AWS.SimpleQueueService.MessageNotInflight");

  static EntryResult of(BatchResultErrorEntry error) {
    return LOST_CODES.contains(error.code()) ? LOST : FAILED;
  }
}
