package dev.stepworker.benchmarks.engine;

/** The state machines of the load. */
final class Definitions {
  /** Five states, one of them a task done by a function. */
  static final String FIVE_STATES = """
      {"StartAt": "Prepare", "States": {
        "Prepare": {"Type": "Pass", "Parameters": {"n.$": "$.n"}, "Next": "Work"},
        "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:echo",
          "ResultPath": "$.worked", "Next": "Enough?"},
        "Enough?": {"Type": "Choice", "Default": "Finish",
          "Choices": [{"Variable": "$.n", "NumericEquals": 0, "Next": "Done"}]},
        "Finish": {"Type": "Pass", "Result": true, "ResultPath": "$.finished", "Next": "Done"},
        "Done": {"Type": "Succeed"}}}""";

  private Definitions() {}

  /** One state that waits for a worker of the activity. */
  static String waiting(String activity) {
    return """
        {"StartAt": "Wait", "States": {"Wait": {"Type": "Task", "Resource": "%s", "End": true}}}""".formatted(activity);
  }
}
