package dev.stepworker.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request: the operation it names and its members; immutable. */
public final class Call {
  private static final String TARGET = "X-Amz-Target";

  private final String path;
  private final Headers headers;
  private final byte[] body;
  private final String operation;
  private final Map<String, @Nullable Object> members;
  private final @Nullable ServiceError unreadable;

  private Call(String path, Headers headers, byte[] body, Parsed parsed) {
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.operation = headers.first(TARGET).map(Call::operationOf).orElse("");
    this.members = parsed.members();
    this.unreadable = parsed.unreadable();
  }

  /** Reads a request; its body is not copied. */
  public static Call of(String path, Headers headers, byte[] body) {
    return new Call(path, headers, body, parse(body));
  }

  /** A call that nobody sent. */
  public static Call of(String operation, byte[] body) {
    String target = "AWSStepFunctions." + operation;
    return of(
        "/", name -> Optional.of(target).filter(value -> name.equalsIgnoreCase(TARGET)), body);
  }

  /** The path of the request's address. */
  public String path() {
    return path;
  }

  /** The operation's name without the service's, such as {@code StartExecution}; or empty text. */
  public String operation() {
    return operation;
  }

  /**
   * The members of the request.
   *
   * @throws ServiceError if the body is no JSON object
   */
  public Members members() {
    if (unreadable != null) {
      throw unreadable;
    }
    return new Members(members);
  }

  /** A header of the request. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** The body as it came; do not change it. */
  public byte[] body() {
    return body;
  }

  /** Names the operation, not its members: they may hold tokens and payloads. */
  @Override
  public String toString() {
    return "Call[" + operation + "]";
  }

  private static String operationOf(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private static Parsed parse(byte[] body) {
    try {
      return new Parsed(JsonText.readObject(body), null);
    } catch (JsonProcessingException e) {
      return unreadable(
          "The request's body is no JSON object: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      return unreadable("The request's body is no JSON object");
    }
  }

  private static Parsed unreadable(String message) {
    return new Parsed(Map.of(), ServiceError.of("SerializationException", message));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private record Parsed(
      Map<String, @Nullable Object> members, @Nullable ServiceError unreadable) {}

  /** The headers of a request, as its server has them. */
  @FunctionalInterface
  public interface Headers {
    /** The first value of the header, whatever the case of its name. */
    Optional<String> first(String name);
  }
}
