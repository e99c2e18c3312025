package dev.stepworker.local.definition;

/** Reads a number of seconds, which JSONata may also compute. */
final class SecondsCheck {
  private static final long MAX_SECONDS = 99_999_999;

  private final Fields fields;

  SecondsCheck(Fields fields) {
    this.fields = fields;
  }

  Setting positive(String name) {
    return atLeast(1, name);
  }

  Setting zeroOrMore(String name) {
    return atLeast(0, name);
  }

  void checkHeartbeatWithinTimeout() {
    if (fields.all().get("HeartbeatSeconds") instanceof Number heartbeat
        && fields.all().get("TimeoutSeconds") instanceof Number timeout
        && heartbeat.longValue() >= timeout.longValue()) {
      fields.problem(
          "HeartbeatSeconds",
          "'HeartbeatSeconds' is " + heartbeat + "; must be less than 'TimeoutSeconds', which is "
              + timeout);
    }
  }

  private Setting atLeast(long least, String name) {
    Setting setting = fields.setting(name);
    if (setting.value().isPresent() && !setting.value().isExpression()) {
      fields.integer(name, least, MAX_SECONDS, least);
    }
    return setting;
  }
}
