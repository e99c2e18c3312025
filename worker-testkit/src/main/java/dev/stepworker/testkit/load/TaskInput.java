package dev.stepworker.testkit.load;

/** The input of a numbered task: a small order. */
final class TaskInput {
  private TaskInput() {}

  static String of(long task) {
    return "{\"order\":" + task
        + ",\"customer\":\"c-1042\",\"amount\":4999,\"currency\":\"EUR\",\"express\":false}";
  }
}
