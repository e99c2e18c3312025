package dev.stepworker.local.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent back: a status and a body; immutable. */
public final class Answer {
  private static final int OK = 200;
  private static final String JSON = "application/x-amz-json-1.0";
  private static final Answer EMPTY = ok(Map.of());

  private final int status;
  private final String contentType;
  private final byte[] body;

  private Answer(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
  }

  /** Success without members. */
  public static Answer empty() {
    return EMPTY;
  }

  /** Success with these members: plain maps, lists and values. */
  public static Answer ok(Map<String, ? extends @Nullable Object> members) {
    return new Answer(OK, JSON, JsonText.write(members));
  }

  /** A refusal. */
  public static Answer of(ServiceError error) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("__type", error.type());
    members.put("message", error.text());
    return new Answer(error.status(), JSON, JsonText.write(members));
  }

  /** A status and a body as they are; the body is not copied. */
  public static Answer raw(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body);
  }

  /** The same with another body, which is not copied. */
  public Answer withBody(byte[] newBody) {
    return new Answer(status, contentType, newBody);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The type of the body. */
  public String contentType() {
    return contentType;
  }

  /** The body; do not change it. */
  public byte[] body() {
    return body;
  }
}
