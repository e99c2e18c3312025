package dev.stepworker.local.api;

/** Small definitions for tests. */
final class Definitions {
  static final String PASS =
      "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
  static final String ROLE = "arn:aws:iam::000000000000:role/test";

  private Definitions() {}

  /** A state machine of one Pass state with this result. */
  static String result(String json) {
    return PASS.replace("\"End\":true", "\"End\":true,\"Result\":" + json);
  }

  /** A state machine of one Wait state. */
  static String waiting(int seconds) {
    return "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Wait\",\"Seconds\":" + seconds
        + ",\"End\":true}}}";
  }

  /** A state machine of one Fail state. */
  static String failing(String error, String cause) {
    return "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Fail\",\"Error\":\"" + error
        + "\",\"Cause\":\"" + cause + "\"}}}";
  }
}
