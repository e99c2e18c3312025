package dev.stepworker.runtime.sqs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A call about up to ten messages, each of which may fail by itself. Thread-safe. */
interface BatchCall<T> {
  /** Sends one batch; ends with what became of each entry, in their order. */
  CompletableFuture<List<EntryResult>> send(List<T> batch);

  /** A batch was answered; whether every entry was taken. */
  void answered(boolean isOk, long nanos);

  /** These entries failed each time. */
  void gaveUp(List<T> entries);
}
