package dev.stepworker.local.interpreter;

import dev.stepworker.local.json.Json;

/**
 * The service's quotas for one execution.
 *
 * @param payloadBytes the most that a state may hand on
 * @param historyEvents the most events of one history
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>
 */
public record Limits(int payloadBytes, int historyEvents) {
  private static final int MAX_PAYLOAD_BYTES = 262_144;
  private static final int MAX_HISTORY_EVENTS = 25_000;

  /** The quotas as they are. */
  public static Limits ofTheService() {
    return new Limits(MAX_PAYLOAD_BYTES, MAX_HISTORY_EVENTS);
  }

  boolean exceedsPayload(String json) {
    return json.length() > payloadBytes
        || (json.length() > payloadBytes / 3 && Json.bytes(json) > payloadBytes);
  }
}
