package dev.stepworker.api.spi;

/**
 * Keeps outputs that are too long for the service; the state machine carries a reference instead.
 * Thread-safe; may block.
 */
public interface PayloadStore {
  /**
   * Keeps a payload.
   *
   * @param taskId groups the payloads of one task
   * @param json UTF-8
   * @return what {@link #get} finds it by; it becomes part of the execution's history
   */
  String put(String taskId, byte[] json);

  /**
   * Finds a payload. The reference comes from the execution's input and is not to be trusted: an
   * implementation refuses what it would not have written itself.
   *
   * @throws IllegalArgumentException if the reference is refused
   */
  byte[] get(String reference);
}
