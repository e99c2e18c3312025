package dev.stepworker.local.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent back: a status and a body; immutable. */
public final class Answer {
  private static final int OK = 200;
  private static final Answer EMPTY = ok(Map.of());

  private final int status;
  private final byte[] body;

  private Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  /** Success without members. */
  public static Answer empty() {
    return EMPTY;
  }

  /** Success with these members: plain maps, lists and values. */
  public static Answer ok(Map<String, ? extends @Nullable Object> members) {
    return new Answer(OK, JsonText.write(members));
  }

  /** A refusal. */
  public static Answer of(ServiceError error) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("__type", error.type());
    members.put("message", error.text());
    return new Answer(error.status(), JsonText.write(members));
  }

  /** A status and a body as they are; the body is not copied. */
  public static Answer raw(int status, byte[] body) {
    return new Answer(status, body);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The body; do not change it. */
  public byte[] body() {
    return body;
  }
}
