package dev.stepworker.local.http;

/**
 * An error as the service answers it: a type clients know, and a message for people.
 *
 * <p>Immutable. Carries no stack trace: it is an answer, not a fault of the program.
 */
public final class ServiceError extends RuntimeException {
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL = 500;

  private final String type;
  private final String text;
  private final int status;

  private ServiceError(String type, String message, int status) {
    super(type + ": " + message, null, false, false);
    this.type = type;
    this.text = message;
    this.status = status;
  }

  /**
   * An error of the caller, HTTP status 400.
   *
   * @param type the service's name for it, such as {@code InvalidArn}
   */
  public static ServiceError of(String type, String message) {
    return new ServiceError(type, message, BAD_REQUEST);
  }

  /** An error with an HTTP status of its own, 400 to 599. */
  public static ServiceError of(String type, String message, int status) {
    return new ServiceError(type, message, status);
  }

  /** The caller's members break the operation's constraints. */
  public static ServiceError validation(String message) {
    return of("ValidationException", message);
  }

  /** The engine itself failed; what went wrong is in its log only. */
  public static ServiceError internal() {
    return of("InternalFailure", "The local engine failed; its log says why", INTERNAL);
  }

  /** The service's name for the error. */
  public String type() {
    return type;
  }

  /** What went wrong, without the type. */
  public String text() {
    return text;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }
}
